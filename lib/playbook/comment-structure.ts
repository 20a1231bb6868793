/**
 * The comment on a record in three parts: what was, what is now, what the client plans. Reads them from a text in any of
 * the interface's languages, says what is lacking, and writes them.
 */
import type { Locale } from '@/lib/model/playbook';
import type { CommentLack } from '@/lib/model/text-hint';

export const COMMENT_PARTS = ['was', 'now', 'plan'] as const;
export type CommentPart = (typeof COMMENT_PARTS)[number];

export const PART_TITLES: Record<Locale, Record<CommentPart, string>> = {
  en: { was: 'Before', now: 'Now', plan: 'Plans' },
  ru: { was: 'Было', now: 'Сейчас', plan: 'Планирует' },
  bg: { was: 'Беше', now: 'Сега', plan: 'Планира' },
  hu: { was: 'Előtte', now: 'Most', plan: 'Terv' },
};

/** How a part may be called, in all four languages. */
const NAMES: Record<CommentPart, string> = {
  was: 'было|ранее|раньше|беше|преди|before|was|earlier|előtte|volt|korábban',
  now: 'сейчас|теперь|сега|now|most|jelenleg',
  plan: 'планирует|планируем|планы?|дальше|планира|планираме|plans?|next|terv|tervek|tervez',
};

/** A name at the head of a line, of the text or of a sentence; then a colon or a dash, or nothing more on its line. */
const HEADING = new RegExp(
  `(?<=^|\\n|[.;!?…]\\s)(?:\\d{1,2}[.)])?[^\\p{L}\\p{N}\\n]{0,6}(?:${COMMENT_PARTS.map((part) => `(?<${part}>${NAMES[part]})`).join('|')})[*_]*[^\\S\\n]*(?:[:：]|[—–-](?=\\s)|(?=\\n|$))[*_]*`,
  'giu',
);

/** The parts that the text has, each trimmed; an empty one counts as none. */
export function readComment(text: string): Partial<Record<CommentPart, string>> {
  const heads = [...text.matchAll(HEADING)];
  const parts: Partial<Record<CommentPart, string>> = {};
  for (const [at, head] of heads.entries()) {
    const part = COMMENT_PARTS.find((name) => head.groups?.[name] !== undefined);
    const said = text.slice(head.index + head[0].length, heads[at + 1]?.index ?? text.length).trim();
    if (part && said) parts[part] = parts[part] ? `${parts[part]}\n${said}` : said;
  }
  return parts;
}

/** Does the text mean to have the three parts? One heading is enough. */
export function isStructured(text: string): boolean {
  return text.search(HEADING) >= 0;
}

/** What the comment lacks, in the order of the parts; empty: nothing. */
export function commentLacks(text: string): CommentLack[] {
  const parts = readComment(text);
  const lacks: CommentLack[] = COMMENT_PARTS.filter((part) => parts[part] === undefined);
  if (!/\p{N}/u.test(Object.values(parts).join('\n'))) lacks.push('figures');
  if (parts.plan !== undefined && !saysWhen(parts.plan)) lacks.push('when');
  return lacks;
}

/** A line a part, in this order; an unknown part is left to be filled in. */
export function writeComment(parts: Partial<Record<CommentPart, string>>, locale: Locale): string {
  return COMMENT_PARTS.map((part) => `${PART_TITLES[locale][part]}: ${parts[part] ?? ''}`.trimEnd()).join('\n');
}

/** Begins of words that name a time, in all four languages. */
const TIME_WORDS = [
  'сегодня|завтра|послезавтра|понедельник|вторник|сред[ауы]|четверг|пятниц|суббот|воскресень|недел|месяц|числ|вечер|утр|полдень|ноч|выходн',
  'январ|феврал|март|апрел|ма[йяе](?!\\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|час(?:а|ов|у)?(?!\\p{L})|дн(?:я|ей|ями)(?!\\p{L})|день',
  'днес|утре|вдругиден|сряда|четвъртък|петък|събота|седмиц|месец|сутрин|обяд|януари|февруари|април|юни|юли',
  'today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|hour|day|evening|morning|noon|january|february|march|april|may(?!\\p{L})|june|july|august|september|october|november|december',
  'ma(?!\\p{L})|holnap|hétfő|kedd|szerd|csütörtök|péntek|szombat|vasárnap|hét(?!\\p{L})|héten|hónap|óra|órak|nap(?!\\p{L})|napon|este|reggel|dél|január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
].join('|');

const WHEN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${TIME_WORDS})|\\d{1,2}[./]\\d{1,2}(?!\\d)|\\d{1,2}:\\d{2}|\\d{1,2}-?(?:го|е|ого|th|st|nd|rd|-?ig|-?án|-?én)(?!\\p{L})`,
  'iu',
);

function saysWhen(plan: string): boolean {
  return WHEN.test(plan);
}
