/** Every editor × every check, in a real browser, read back from the editors' own models. Prints the table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inserted, Outcome } from '@/lib/model/page';
import type { Browser, Tab, View } from '../driver/driver.ts';
import { BROWSERS, launch } from '../driver/launch.ts';
import { type EditorPage, PAGES, REFUSALS, TWIN_LATER } from './pages.ts';
import { HOST, type Rig, startRig } from './rig.ts';

/** Cookies make no difference here: one variant a browser. */

const SHORT = 'Hello Anna!';
const LINES = 'Здравствуйте, Анна!\nLine two\n\nLine four — end';
const ODD = '🙂👩‍👩‍👧 Привет, győztes árvíztűrő שלום مرحبا <b>x</b> &amp; [b]y[/b]  two spaces';
const LONG = Array.from({ length: 40 }, (_, index) => `${index} ${'слово word '.repeat(9)}`.slice(0, 99)).join('\n');

/** What is typed once; every check starts from it and comes back to it by Ctrl+Z. */
const TYPED = 'ab cd';

interface Check {
  name: string;
  text: string;
  /** Keys that bring the caret to its place. */
  keys: string[];
  /** The focus does not leave the composer. */
  stays?: boolean;
  before: string;
  after: string;
}

const CHECKS: Check[] = [
  { name: 'empty', text: LINES, keys: [], before: '', after: '' },
  { name: 'end', text: ODD, keys: [], before: TYPED, after: '' },
  { name: 'start', text: SHORT, keys: ['Home'], before: '', after: TYPED },
  { name: 'in a word', text: LINES, keys: ['Home', 'ArrowRight'], before: 'a', after: 'b cd' },
  { name: 'selection', text: LINES, keys: ['Home', 'Shift+ArrowRight', 'Shift+ArrowRight'], before: '', after: ' cd' },
  { name: '4000', text: LONG, keys: ['End'], before: TYPED, after: '' },
  { name: 'while typing', text: SHORT, keys: ['End', 'x'], stays: true, before: `${TYPED}x`, after: '' },
];

const rows: string[] = [];

describe.each(BROWSERS)('insertion in %s', (variant) => {
  let rig: Rig;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    rig = await startRig();
    browser = await launch(variant, rig);
    tab = await browser.newTab(`https://${HOST}/textarea`);
  });

  afterAll(async () => {
    await browser?.close();
    await rig?.close();
    console.log(['', `${variant}: ms and Ctrl+Z steps a check`, ...rows.splice(0)].join('\n'));
  });

  it.each(Object.entries(PAGES))('%s', async (name, page) => {
    await open(tab, name, page);
    const marks: string[] = [];
    const wrong: string[] = [];
    for (const check of CHECKS) {
      const text = page.single ? check.text.replaceAll('\n', ' ') : check.text;
      if (check.name === 'end') await tab.pressKeys(TYPED);
      const found = await runCheck(tab, page, { ...check, text });
      marks.push(`${check.name} ${found.wrong.length ? 'WRONG' : `${found.ms}/${found.undo}`}`);
      wrong.push(...found.wrong.map((what) => `${check.name}: ${what}`));
    }
    rows.push(`${name.padEnd(22)} ${marks.join(' | ')}`);
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(REFUSALS))('refuses: %s', async (name, { why, text = 'Hello' }) => {
    await tab.goto(`https://${HOST}/${encodeURIComponent(name)}`);
    await tab.waitUntil(() => document.documentElement.hasAttribute('data-rig'));
    await tab.click('.box');
    await tab.evaluate(() => {
      leave();
      change();
    });
    expect(await insert(tab, text)).toMatchObject({ failed: why });
    const left = await tab.evaluate(() => {
      const editor = document.querySelector<HTMLInputElement>('#ed');
      return editor?.value ?? editor?.textContent ?? '';
    });
    expect(left).toBe('');
  });

  it("writes into GetCourse's smiley editor when it has taken the place of the text area used before", async () => {
    await tab.goto(`https://${HOST}/${encodeURIComponent(TWIN_LATER)}`);
    await tab.waitUntil(() => document.documentElement.hasAttribute('data-rig'));
    await tab.click('.box');
    await tab.evaluate(() => change());
    expect(await insert(tab, LINES)).toHaveProperty('done');
    expect(await read(tab)).toBe(LINES);
  });
});

/** Opens an editor's page and puts the caret into it by a real click. */
async function open(tab: Tab, name: string, page: EditorPage) {
  await tab.goto(`https://${HOST}/${encodeURIComponent(name)}`);
  await tab.waitUntil(() => document.documentElement.hasAttribute('data-rig') && typeof model() === 'string');
  const view: View = page.frame ? tab.inside(page.frame) : tab;
  await view.click(page.editor);
}

async function runCheck(tab: Tab, page: EditorPage, check: Check) {
  for (const key of check.keys) await tab.press(key);
  const former = await read(tab);
  if (!check.stays) await tab.evaluate(() => leave());

  const outcome = await insert(tab, check.text);
  const wrong: string[] = [];
  const same = (what: string, is: string, wanted: string) => {
    if (is !== wanted) wrong.push(`${what} ${JSON.stringify(is.slice(0, 300))}`);
  };
  if (!('done' in outcome)) return { ms: 0, undo: 0, wrong: [`${JSON.stringify(outcome)} ${await read(tab)}`] };
  same('named', outcome.done.editor, page.named);
  same('model', await read(tab), check.before + check.text + check.after);
  await tab.pressKeys('Z');
  same('caret', await read(tab), `${check.before}${check.text}Z${check.after}`);
  let undo = 0;
  do await tab.press('Control+Z');
  while (++undo <= page.undo && (await read(tab)) !== former);
  same('undone', await read(tab), former);
  same('sent', String(await tab.evaluate(() => sent)), '0');
  return { ms: outcome.done.ms, undo, wrong };
}

function read(tab: Tab): Promise<string> {
  return tab.evaluate(() => model());
}

async function insert(tab: Tab, text: string): Promise<Outcome<Inserted>> {
  return JSON.parse(await tab.evaluate((wanted) => ask(wanted), text));
}

/** What every page tells of itself. */
declare global {
  function model(): string;
  /** The focus goes to the frame that stands for the panel. */
  function leave(): void;
  /** Asks the content script as the panel would; the outcome as JSON. */
  function ask(text: string): Promise<string>;
  /** Of a page that is to be refused. */
  function change(): void;
  var sent: number;
}
