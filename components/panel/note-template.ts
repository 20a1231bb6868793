/** The three parts of a comment, filled from the page and from what is planned. */
import { formatMoment, formatMoney } from '@/lib/i18n/format';
import type { Texts } from '@/lib/i18n/texts';
import type { TabView } from '@/lib/messages/contract';
import type { FactName, Facts } from '@/lib/model/page';
import type { Locale } from '@/lib/model/playbook';
import { writeComment } from '@/lib/playbook/comment-structure';

/** Of what the client wrote last, so much is quoted. */
const QUOTE = 200;

/** What the page does not tell is left open. */
export function noteTemplate(view: TabView, t: Texts, locale: Locale, now: Date): string {
  const { facts, page, followUps } = view;
  const number = factOf(facts, 'recordNumber');
  const amount = factOf(facts, 'amount');
  const createdAt = factOf(facts, 'createdAt');
  const status = factOf(facts, 'status');
  const said = factOf(facts, 'lastIncoming')?.replace(/\s+/g, ' ').trim();
  const [next] = followUps.filter(({ state }) => state === 'open');
  const was = [
    page && number && `${t.kinds[page.kind]} ${number}`,
    factOf(facts, 'product') ?? factOf(facts, 'title'),
    amount && formatMoney(locale, amount),
    createdAt && isMoment(createdAt) && formatMoment(locale, createdAt, now),
  ];
  const present = [
    status?.text,
    said && t.records.says(said.length > QUOTE ? `${said.slice(0, QUOTE).trimEnd()}…` : said),
  ];
  const plan = [next ? `${next.reason}, ${formatMoment(locale, next.dueAt, now)}` : factOf(facts, 'nextActivity')];
  return writeComment({ ...part('was', was), ...part('now', present), ...part('plan', plan) }, locale);
}

function part<K extends string>(name: K, said: readonly (string | false | null | undefined)[]): { [N in K]?: string } {
  const text = said.filter(Boolean).join(', ');
  // The key is the name itself; a computed one is only known to be a string.
  return (text ? { [name]: text } : {}) as { [N in K]?: string };
}

function isMoment(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function factOf<K extends FactName>(facts: Facts, name: K) {
  const fact: Facts[K] = facts[name];
  return fact && 'value' in fact ? fact.value : null;
}
