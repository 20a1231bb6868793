/**
 * E-mail addresses -> the form two addresses of one mailbox share. Typing errors are never corrected by guess:
 * abv.bg is a large provider, not a misspelt one.
 */

const GMAIL = new Set(['gmail.com', 'googlemail.com']);
const YANDEX = new Set(['yandex.ru', 'ya.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.ua']);
const ADDRESS =
  /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/** The mailbox in normal form, or null where the text is no address. Not for writing to: dots and tags are gone. */
export function normaliseEmail(text: string): string | null {
  const address = readEmail(text);
  if (address === null) return null;
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const name = address.slice(0, at);
  const untagged = name.replace(/(?<=.)\+.*$/, '');
  if (GMAIL.has(domain)) return `${untagged.replaceAll('.', '') || name}@gmail.com`;
  // Yandex takes a dot and a hyphen in a login for the same sign.
  if (YANDEX.has(domain)) return `${untagged.replaceAll('.', '-')}@yandex.ru`;
  return address;
}

/** The address as it stands, in lower case, without `mailto:`, name and brackets; null where the text is no address. */
export function readEmail(text: string): string | null {
  const address = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^.*<([^<>]+)>.*$/su, '$1')
    .replace(/^mailto:\s*/i, '')
    .replace(/\?.*$/s, '')
    .replace(/^[\s"'(]+|[\s"'),;.]+$/g, '')
    .toLowerCase();
  return address.length <= 254 && ADDRESS.test(address) ? address : null;
}
