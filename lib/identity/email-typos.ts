/**
 * Slips in the domain of an e-mail address, by our own list of providers. What is stored and written to is never
 * changed; this only tells that two addresses are likely one mailbox, and warns who is about to write to the wrong one.
 */

import { slips } from './distance';
import { normaliseEmail } from './email';

/** Providers of our users' clients. None of these is a misspelt other one: abv.bg, ya.ru, ymail.com, mail.com. */
const PROVIDERS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru mail.ru bk.ru inbox.ru list.ru internet.ru xmail.ru
  rambler.ru lenta.ru ro.ru autorambler.ru myrambler.ru vk.com icloud.com me.com mac.com outlook.com outlook.hu hotmail.com hotmail.hu
  live.com live.ru msn.com yahoo.com yahoo.co.uk ymail.com rocketmail.com mail.com email.com gmx.com gmx.de gmx.net web.de t-online.de
  proton.me protonmail.com pm.me zoho.com aol.com tutanota.com fastmail.com
  abv.bg mail.bg dir.bg gbg.bg data.bg gyuvetch.bg yahoo.bg
  freemail.hu citromail.hu indamail.hu t-online.hu t-email.hu vipmail.hu upcmail.hu chello.hu digikabel.hu invitel.hu gmail.hu
  tut.by mail.by ukr.net i.ua meta.ua bigmir.net inbox.lv mail.kz mail.ua email.ru`.split(/\s+/),
);

/** Endings that are no domain, or none of that provider. */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ru', ['ry', 'ur', 'r', 'rru', 'ruu', 'tu', 'eu', 'ru.com', 'com']],
  [
    'com',
    [
      'con',
      'cim',
      'vom',
      'comm',
      'co',
      'cm',
      'om',
      'cpm',
      'xom',
      'ocm',
      'cmo',
      'coom',
      'com.ru',
      'ru',
      'bg',
      'hu',
      'net',
    ],
  ],
  ['bg', ['bgg', 'gb', 'b', 'bh', 'bv', 'com']],
  ['hu', ['huu', 'h', 'uh', 'ju', 'hi', 'com']],
]);

/** Short names are too near to others to be guessed at. */
const SHORTEST = 5;

const MAIN = [...PROVIDERS].map((domain) => ({ domain, ...partsOf(domain) }));

/** The domain that was meant, or null where the domain is right or nobody can tell. */
export function meantDomain(domain: string): string | null {
  if (PROVIDERS.has(domain)) return null;
  const { name, ending } = partsOf(domain);
  const sameName = MAIN.find((one) => one.name === name && ENDINGS.get(one.ending)?.includes(ending));
  if (sameName && name.length >= 3) return sameName.domain;
  const near = MAIN.filter((one) => one.ending === ending && isNear(one.name, name));
  return near.length > 0 && new Set(near.map((one) => one.name)).size === 1 ? (near[0]?.domain ?? null) : null;
}

/** The address that was likely meant, as it would be written to; null where nothing is wrong with it. */
export function meantAddress(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = meantDomain(address.slice(at + 1));
  return domain && `${address.slice(0, at)}@${domain}`;
}

/** The mailbox that was likely meant, in normal form; the address itself where nothing is wrong with it. */
export function correctedEmail(email: string): string {
  const meant = meantAddress(email);
  return (meant && normaliseEmail(meant)) || email;
}

function isNear(provider: string, name: string): boolean {
  return provider.length >= SHORTEST && name.length >= SHORTEST - 1 && slips(provider, name, 1) === 1;
}

function partsOf(domain: string): { name: string; ending: string } {
  const at = domain.indexOf('.');
  return { name: domain.slice(0, at), ending: domain.slice(at + 1) };
}
