/** What was pasted, as text: a document's headings get the signs that the reader knows. */
const BLOCKS = /^(?:p|div|li|tr|blockquote|pre|section|article|ul|ol|table|h[1-6])$/;

/** Null: there is nothing in it that plain text would not say as well. The markup is read, never shown. */
export function textOfHtml(html: string): string | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (!body.querySelector('h1, h2, h3, h4, h5, h6')) return null;
  return textOf(body)
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  const name = node.nodeName.toLowerCase();
  if (name === 'br') return '\n';
  if (name === 'style' || name === 'script') return '';
  const inside = [...node.childNodes].map(textOf).join('');
  if (!BLOCKS.test(name)) return inside;
  const [, level] = /^h(\d)$/.exec(name) ?? [];
  return level ? `\n\n${'#'.repeat(Number(level))} ${inside.replace(/\s+/g, ' ').trim()}\n` : `\n${inside}\n`;
}
