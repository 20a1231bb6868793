/** What every program of a page needs: its place, and a way to tell its model. */

/** The element that the page gives to the editor. */
export function box(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#ed');
  if (!element) throw new Error('the page has no #ed');
  return element;
}

/** `model`: what Send would send. The page is ready from then on. */
export function tell(model: () => string): void {
  Object.assign(window, { model });
}

/** An editor without its own style sheet breaks lines and keeps spaces otherwise than it does at home. */
export function style(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
}

const BLOCK = /^(?:P|DIV|PRE|LI|UL|OL|H[1-6]|BLOCKQUOTE)$/;

/** The text of HTML that an editor hands out: a block is a line, `<br>` breaks one, unless it only holds it open. */
export function textOfHtml(html: string): string {
  return linesOf(new DOMParser().parseFromString(html, 'text/html').body).join('\n');
}

function linesOf(parent: Node): string[] {
  const lines: string[] = [];
  let open = false;
  let broken = false;
  for (const node of parent.childNodes) {
    if (BLOCK.test(node.nodeName)) {
      if (broken) lines.pop();
      broken = false;
      // A no-break space alone holds a line open.
      lines.push(...(node.textContent === '\u00a0' ? [''] : linesOf(node)));
      open = false;
      continue;
    }
    // Line feeds are how the editor lays its HTML out.
    const pieces = node.nodeName === 'BR' ? ['', ''] : node.nodeType === 3 ? [textOf(node)] : linesOf(node);
    if (node.nodeType === 3 && pieces[0] === '') continue;
    if (open) lines.push(`${lines.pop() ?? ''}${pieces[0] ?? ''}`, ...pieces.slice(1));
    else lines.push(...pieces);
    open = true;
    broken = node.nodeName === 'BR';
  }
  if (broken && lines.length > 1) lines.pop();
  return lines.length > 0 ? lines : [''];
}

function textOf(node: Node): string {
  return (node.nodeValue ?? '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\ufeff]/g, '');
}
