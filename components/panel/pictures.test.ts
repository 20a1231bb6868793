// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { orderView, PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one } from '@/components/testing';
import type { Out } from '@/lib/messages/contract';
import type { PortCalls } from '@/lib/messages/contract-port';
import { toBase64 } from '@/lib/model/base64';
import type { Picture } from '@/lib/model/picture';
import { inside, openPanel, scriptCard } from './testing';

type Answer = Out<PortCalls, 'insert-picture'>;

const PICTURE: Picture = {
  name: 'plan.png',
  type: 'image/png',
  alt: 'The plan',
  data: toBase64(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
};
const REF = { playbookId: PLAYBOOK.id, scriptId: 'hello', name: 'plan.png' };
const { data: _, ...info } = PICTURE;
const answers = {
  'picture.list': () => [{ playbookId: PLAYBOOK.id, scriptId: 'hello', pictures: [{ ...info, bytes: 8 }] }],
  'picture.read': () => PICTURE,
};
const open = (outcome: Answer = { done: { editor: 'lexical', ms: 3 } }) =>
  openPanel(orderView(), [], { answers, 'insert-picture': () => outcome });
const written = vi.fn<(items: unknown[]) => Promise<void>>();
const said = () => one('toast').textContent;

beforeEach(() => {
  written.mockReset().mockResolvedValue();
  vi.stubGlobal(
    'ClipboardItem',
    class {
      types: Record<string, Promise<Blob>>;
      constructor(types: Record<string, Promise<Blob>>) {
        this.types = types;
      }
    },
  );
  Object.defineProperty(navigator.clipboard, 'write', { value: written, configurable: true });
});
afterEach(() => vi.unstubAllGlobals());

it('stand in the card of the script that is chosen, and say how they go', async () => {
  await open();
  const strip = inside(scriptCard('hello'), 'pictures');
  expect(strip.textContent).toBe('Goes apart from the text: insert the text, then click the picture.');
  expect(one('picture').querySelector('img')?.getAttribute('src')).toBe(`data:image/png;base64,${PICTURE.data}`);
  expect(one('picture').title).toBe('Insert the picture: The plan');
  await click(inside(scriptCard('hello'), 'insert'));
  expect(inside(scriptCard('hello'), 'pictures').textContent).toBe('The text is in. Now click the picture.');
  await click(one('picture'));
  expect(inside(scriptCard('hello'), 'pictures').textContent).toMatch(/^Goes apart/);
});

it('one is named to the page by the manager’s own click, and by no script’s', async () => {
  const { asked } = await open();
  await click(one('picture'), false);
  expect(asked).toEqual([]);
  await click(one('picture'));
  expect(asked).toEqual([{ call: 'insert-picture', in: { picture: REF, owner: orderView().owner } }]);
  expect(said()).toContain('stands ready');
  expect(written).not.toHaveBeenCalled();
});

it('goes onto the clipboard where the field takes none, as PNG', async () => {
  await open({ failed: 'takes-no-pictures', retry: false });
  await click(one('picture'));
  expect(said()).toContain('The picture is copied: press Ctrl+V in the message field');
  const [[item]] = written.mock.calls[0] as [[{ types: Record<string, Promise<Blob>> }]];
  expect(Object.keys(item.types)).toEqual(['image/png']);
  expect((await item.types['image/png'])?.size).toBe(8);
});

it.each([
  [{ failed: 'record-changed', retry: false }, 'another client'],
  [{ failed: 'not-verified', retry: false }, 'may already be there'],
] satisfies [Answer, string][])('is not copied after %j', async (outcome, words) => {
  await open(outcome);
  await click(one('picture'));
  expect(said()).toContain(words);
  expect(written).not.toHaveBeenCalled();
});

it('is offered as a file where the clipboard is refused, too', async () => {
  written.mockRejectedValue(new Error('refused'));
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await open();
  await click(one('picture-copy'));
  const [action] = [...one('toast').querySelectorAll('button')].filter(({ textContent }) => textContent);
  expect(action?.textContent).toBe('Save the picture');
  if (action) await click(action);
  expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toBe('plan.png');
});

it('are counted on a card that is not chosen', async () => {
  const scripts = [PLAYBOOK.scripts[1] ?? PLAYBOOK.scripts[0], PLAYBOOK.scripts[0]].flatMap((one) => one ?? []);
  const book = { ...PLAYBOOK, scripts };
  await openPanel(orderView(), [], { answers: { ...answers, 'playbook.list': () => [book] } });
  expect(all('picture')).toEqual([]);
  expect(one('picture-count').textContent).toBe('1 picture');
});
