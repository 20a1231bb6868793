// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { takeBack } from './take-back';

vi.mock('./check', () => ({ refusal: () => null, isShown: () => true }));
vi.mock('./methods', async (original) => ({ ...(await original<object>()), command: vi.fn() }));

let editor: HTMLElement;

beforeEach(() => {
  editor = document.createElement('div');
  editor.contentEditable = 'true';
  editor.tabIndex = 0;
  document.body.replaceChildren(editor);
  editor.focus();
});

/** An editor with a history of its own: what it held, the newest last. Heard by the event that `hears` names. */
function remember(history: string[], hears: 'beforeinput' | 'keydown'): void {
  let at = history.length - 1;
  editor.textContent = history[at] ?? '';
  editor.addEventListener(hears, (event) => {
    const { inputType = '', key = '' } = event as InputEvent & KeyboardEvent;
    if (!/^history/.test(inputType) && key.toLowerCase() !== 'z') return;
    event.preventDefault();
    at += inputType === 'historyRedo' || key === 'Z' ? 1 : -1;
    at = Math.min(Math.max(at, 0), history.length - 1);
    editor.textContent = history[at] ?? '';
  });
}

const insertion = (before: string, after: string) => ({ element: editor, before, after });

it.each(['beforeinput', 'keydown'] as const)(
  'goes back step by step, in an editor that hears of it by %s',
  async (hears) => {
    remember(['До ', 'До //опл', 'До ', 'До Здравствуйте', 'До Здравствуйте!'], hears);
    expect(await takeBack(insertion('До //опл', 'До Здравствуйте!'))).toEqual({ done: null });
    expect(editor.textContent).toBe('До //опл');
  },
);

it('does nothing where somebody has typed since', async () => {
  remember(['', 'Здравствуйте', 'Здравствуйте, Анна'], 'beforeinput');
  expect(await takeBack(insertion('', 'Здравствуйте'))).toEqual({ failed: 'text-changed', retry: false });
  expect(editor.textContent).toBe('Здравствуйте, Анна');
});

it('leads a history back that holds no state from before the insertion alone', async () => {
  // The editor made one step of what was typed and what was inserted.
  remember(['Раз', 'Раз два Здравствуйте'], 'beforeinput');
  expect(await takeBack(insertion('Раз два ', 'Раз два Здравствуйте'))).toEqual({ failed: 'not-undone', retry: false });
  expect(editor.textContent).toBe('Раз два Здравствуйте');
});

it('says so of an editor that undoes nothing', async () => {
  remember(['Раз Здравствуйте'], 'beforeinput');
  expect(await takeBack(insertion('Раз ', 'Раз Здравствуйте'))).toEqual({ failed: 'not-undone', retry: false });
});
