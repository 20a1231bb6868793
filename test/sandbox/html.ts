/** Markup as text, escaped by default, so that a name like `<Не выбран>` shows as itself. */

export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | null | undefined | false | readonly Value[];

/** Tagged template: strings and numbers are escaped, `Html` and lists of it go in as they are. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  let markup = strings[0] ?? '';
  values.forEach((value, i) => {
    markup += show(value) + (strings[i + 1] ?? '');
  });
  return { markup };
}

/** Markup that is already written, e.g. a style sheet. */
export function raw(markup: string): Html {
  return { markup };
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function show(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(show).join('');
}

// biome-ignore lint/suspicious/noExplicitAny: any page function may be put on a page; it is called there, not here
type PageFunction = (...args: any[]) => unknown;

/**
 * A page script written as ordinary functions: `main` is called with `data` when the parser gets there, `parts` are
 * the functions that it calls by name. All must stand in one module and use nothing imported, since their text is
 * what travels.
 */
export function inline(main: PageFunction, data: unknown = null, parts: readonly PageFunction[] = []): Html {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  const declared = parts.map((part) => part.toString()).join('\n');
  return raw(`<script>(() => {\n${declared}\n(${main.toString()})(${json});\n})();</script>`);
}
