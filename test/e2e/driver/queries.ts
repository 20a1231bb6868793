/** The part of a view that is the same in every browser: it needs only a way to run a function in the document. */
import type { Json, View } from './driver.ts';
import { type PollOptions, poll } from './poll.ts';

export abstract class QueriedView implements View {
  /** For errors: browser and document, e.g. `firefox, frame /crm/deal`. */
  abstract readonly label: string;

  abstract click(css: string): Promise<void>;
  abstract fill(css: string, text: string): Promise<void>;
  abstract select(css: string, value: string): Promise<void>;
  abstract upload(css: string, path: string): Promise<void>;
  abstract evaluate<A extends Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  abstract inside(css: string): View;
  /** Types at the caret of what has the focus. */
  protected abstract keys(text: string): Promise<void>;

  async type(css: string, text: string): Promise<void> {
    await this.waitFor(css);
    const focused = await this.evaluate((selector) => {
      const active = document.activeElement;
      return document.hasFocus() && active !== null && active !== document.body && active.closest(selector) !== null;
    }, css);
    if (!focused) await this.click(css);
    await this.keys(text);
  }

  async text(css: string): Promise<string> {
    await this.waitAttached(css);
    return (await this.texts(css))[0] ?? '';
  }

  texts(css: string): Promise<string[]> {
    return this.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map((element) =>
          (element instanceof HTMLElement ? element.innerText : (element.textContent ?? '')).trim(),
        ),
      css,
    );
  }

  async attr(css: string, name: string): Promise<string | null> {
    await this.waitAttached(css);
    return this.evaluate(
      (selector, attribute) => document.querySelector(selector)?.getAttribute(attribute) ?? null,
      css,
      name,
    );
  }

  async value(css: string): Promise<string> {
    await this.waitAttached(css);
    return this.evaluate((selector) => {
      const field = document.querySelector(selector);
      return field !== null && 'value' in field ? String(field.value) : '';
    }, css);
  }

  count(css: string): Promise<number> {
    return this.evaluate((selector) => document.querySelectorAll(selector).length, css);
  }

  async waitFor(css: string, { gone = false, timeoutMs }: { gone?: boolean; timeoutMs?: number } = {}): Promise<void> {
    await this.poll(
      async () => (await this.visible(css)) !== gone,
      `${css} to be ${gone ? 'gone' : 'visible'}`,
      timeoutMs,
    );
  }

  async waitForText(css: string, text: string, { timeoutMs }: { timeoutMs?: number } = {}): Promise<void> {
    await this.poll(
      async () => (await this.texts(css)).some((found) => found.includes(text)),
      `${css} to contain «${text}»`,
      timeoutMs,
      async () => `${JSON.stringify((await this.texts(css)).slice(0, 5))} on ${await this.describe()}`,
    );
  }

  async waitUntil<A extends Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return await this.poll(() => this.evaluate(fn, ...args), `${fn.toString().slice(0, 160)} to be true`);
  }

  protected poll<T>(probe: () => Promise<T>, what: string, timeoutMs?: number, seen = () => this.describe()) {
    const options: PollOptions = { awaited: `${this.label}: ${what}`, seen };
    return poll(probe, timeoutMs === undefined ? options : { ...options, timeoutMs });
  }

  private async waitAttached(css: string): Promise<void> {
    await this.poll(async () => (await this.count(css)) > 0, `${css} to be there`);
  }

  private visible(css: string): Promise<boolean> {
    return this.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].some(
          (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
        ),
      css,
    );
  }

  /** The document in a few words: address, marks for tests, beginning of its text. */
  private describe(): Promise<string> {
    return this.evaluate(() => {
      const marks = [...document.querySelectorAll('[data-testid]')].map((element) =>
        element.getAttribute('data-testid'),
      );
      const text = (document.body?.innerText ?? '').replace(/\s+/g, ' ').slice(0, 300);
      return `${location.href} with marks [${[...new Set(marks)].join(' ')}] and text «${text}»`;
    });
  }
}
