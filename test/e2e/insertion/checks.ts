/** What is asked of every editor: the texts, where the caret stands, and what must be true afterwards. */
import type { Inserted, Outcome } from '@/lib/model/page';
import type { Tab, View } from '../driver/driver.ts';
import type { EditorPage } from './pages/page.ts';
import { HOST } from './rig.ts';

const SHORT = 'Hello Anna!';
export const LINES = 'Здравствуйте, Анна!\nLine two\n\nLine four — end';
const ODD = '🙂👩‍👩‍👧 Привет, győztes árvíztűrő שלום مرحبا <b>x</b> &amp; [b]y[/b]  two spaces';
const LONG = Array.from({ length: 40 }, (_, index) => `${index} ${'слово word '.repeat(9)}`.slice(0, 99)).join('\n');

/** What is typed once; every check but the first starts from it and comes back to it by Ctrl+Z. */
const TYPED = 'ab cd';

export interface Check {
  name: string;
  text: string;
  /** Typed before, where the composer is opened for this check; then the keys that bring the caret to its place. */
  keys: string[];
  /** The focus does not leave the composer. */
  stays?: boolean;
  before: string;
  after: string;
}

export const CHECKS: Check[] = [
  { name: 'empty', text: LINES, keys: [], before: '', after: '' },
  { name: 'end', text: ODD, keys: [], before: TYPED, after: '' },
  { name: 'start', text: SHORT, keys: ['Home'], before: '', after: TYPED },
  { name: 'in a word', text: LINES, keys: ['Home', 'ArrowRight'], before: 'a', after: 'b cd' },
  { name: 'selection', text: LINES, keys: ['Home', 'Shift+ArrowRight', 'Shift+ArrowRight'], before: '', after: ' cd' },
  { name: '4000', text: LONG, keys: ['End'], before: TYPED, after: '' },
  { name: 'while typing', text: SHORT, keys: ['End', 'x'], stays: true, before: `${TYPED}x`, after: '' },
];

export interface Found {
  ms: number;
  /** How many Ctrl+Z it took. */
  undo: number;
  /** What was not as it must be, and what was there instead. */
  wrong: string[];
  /** The composer stands as before: the next check can start from there. */
  fresh: boolean;
}

/** Opens an editor's page and puts the caret into it by a real click. */
export async function openEditor(tab: Tab, name: string, page: EditorPage): Promise<void> {
  await tab.goto(`https://${HOST}/${encodeURIComponent(name)}`);
  await tab.waitUntil(() => document.documentElement.hasAttribute('data-rig') && typeof model() === 'string');
  const view: View = page.frame ? tab.inside(page.frame) : tab;
  await view.click(page.editor);
}

export async function runCheck(tab: Tab, page: EditorPage, check: Check): Promise<Found> {
  const { before, after, keys, stays = false } = check;
  const text = page.single ? check.text.replaceAll('\n', ' ') : check.text;
  const wrong: string[] = [];
  const same = (what: string, is: string, wanted: string) => {
    if (is !== wanted) wrong.push(`${what} ${JSON.stringify(is.slice(0, 300))}`);
  };
  if (check.name !== 'empty' && (await modelOf(tab, TYPED)) === '') await tab.pressKeys(TYPED);
  // What was typed may be drawn, and the caret with it, once more.
  if (page.hearsLate) await tab.evaluate(drawnTwice);
  for (const key of page.hearsLate ? keys : []) {
    await tab.press(key);
    await tab.evaluate(drawnTwice);
    await tab.evaluate(() => caretHeard());
  }
  if (!page.hearsLate && keys.length > 0) await tab.press(...keys);
  const former = check.name === 'empty' ? '' : stays ? `${TYPED}x` : TYPED;
  const { began, outcome, model } = await tab.evaluate(insertHere, former, text, !stays);
  same('began with', began, former);
  if (!('done' in outcome))
    return { ms: 0, undo: 0, wrong: [...wrong, `${JSON.stringify(outcome)} ${model}`], fresh: false };
  same('named', outcome.done.editor, page.named);
  same('model', model, before + text + after);
  await tab.pressKeys('Z');
  same('caret', await modelOf(tab, `${before}${text}Z${after}`), `${before}${text}Z${after}`);
  let undo = 0;
  let left = `${before}${text}Z${after}`;
  const isBack = () => left === former || (page.undoesTyping === true && former.startsWith(left));
  while (undo < page.undo && !isBack()) {
    await tab.press('Control+Z');
    undo += 1;
    left = await tab.evaluate(undoneHere, left, former);
  }
  if (page.undo > 0 && !isBack()) wrong.push(`undone ${JSON.stringify(left.slice(0, 300))}`);
  same('sent', String(await tab.evaluate(() => sent)), '0');
  const fresh = wrong.length === 0 && left === former && !page.deafAfterUndo;
  return { ms: outcome.done.ms, undo, wrong, fresh };
}

/** Runs in the page. */
async function drawnTwice(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1)
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

interface Inserting {
  /** The model before and after. */
  began: string;
  model: string;
  outcome: Outcome<Inserted>;
}

/** Runs in the page. */
async function insertHere(former: string, text: string, leaving: boolean): Promise<Inserting> {
  const began = await settled(former);
  if (leaving) leave();
  const outcome = JSON.parse(await ask(text));
  return { began, outcome, model: model() };
}

/** Runs in the page. Firefox hands Ctrl+Z to its own process first: the undo comes after the key. */
async function undoneHere(full: string, former: string): Promise<string> {
  await changed(full);
  return settled(former);
}

/** The model as soon as it is as wanted, else when it has come to rest. */
export function modelOf(tab: Tab, wanted: string): Promise<string> {
  return tab.evaluate((expected) => settled(expected), wanted);
}

export async function insert(tab: Tab, text: string): Promise<Outcome<Inserted>> {
  return JSON.parse(await tab.evaluate((wanted) => ask(wanted), text));
}

/** What every page has. */
declare global {
  /** What Send would send. */
  function model(): string;
  function settled(wanted: string): Promise<string>;
  /** Until the model is another one. */
  function changed(from: string): Promise<void>;
  /** Until the editor's own caret is where the page shows it, for those that are told of it late. */
  function caretHeard(): Promise<void>;
  /** The focus goes to the frame that stands for the panel. */
  function leave(): void;
  /** Asks the content script as the panel would; the outcome as JSON. */
  function ask(text: string): Promise<string>;
  /** Of a page that is to be refused. */
  function change(): void;
  var sent: number;
}
