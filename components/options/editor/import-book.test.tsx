// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, show, type } from '@/components/testing';
import { NO_LAYER } from '@/lib/model/layer';
import { writeMarkdownBook } from '@/lib/playbook/files/markdown';
import ImportBook from './import-book';
import { textOfHtml } from './pasted';

async function open() {
  const back = { put: { changes: [], orders: [], books: [] }, drop: { changes: [], orders: [], books: [] } };
  const screen = await show(<ImportBook playbooks={[PLAYBOOK]} />, {
    'playbook.layer': () => ({ bases: [PLAYBOOK], layer: NO_LAYER, fromFiles: [] }),
    'playbook.change': () => back,
  });
  await click(one('book-paste-open'));
  const paste = async (text: string) => {
    await type(one('book-paste'), text);
    await click(one('book-paste-read'));
  };
  return { ...screen, paste, back };
}

const lines = () => all('book-plan-line').map(({ dataset, textContent }) => [dataset.what, textContent]);

it('shows what a document would change, applies it, and takes it back', async () => {
  const { sent, paste, back } = await open();
  await paste('# Приветствие\nДобрый день!');
  expect(lines()).toEqual([['added', expect.stringContaining('Приветствие')]]);
  expect(sent.filter(({ call }) => call === 'playbook.change')).toEqual([]);
  await click(one('book-apply'));
  const entry = expect.objectContaining({ title: 'Приветствие', text: 'Добрый день!' });
  const changes = [expect.objectContaining({ playbookId: 'sample', part: 'scripts', entry })];
  expect(sent.at(-1)).toMatchObject({ call: 'playbook.change', in: { edit: { put: { changes } } } });
  expect(all('book-plan')).toEqual([]);
  await click(one('toast-undo'));
  expect(sent.at(-1)).toEqual({ call: 'playbook.change', in: { edit: back } });
});

it('shows what a playbook of the same name would change, and hides what it lacks', async () => {
  const { paste } = await open();
  const [hello, ...others] = PLAYBOOK.scripts;
  const scripts = [{ ...hello, text: '<b>Hi</b>\u200b' }, ...others.slice(0, -1)] as typeof PLAYBOOK.scripts;
  await paste(writeMarkdownBook({ ...PLAYBOOK, scripts }));
  expect(lines().map(([what]) => what)).toEqual(['changed', 'removed']);
  expect(one('book-plan-line').textContent).toContain('<b>Hi</b>␣');
});

it('refuses by the path of the first fault, and changes nothing', async () => {
  const { sent, paste } = await open();
  await paste(JSON.stringify({ ...PLAYBOOK, guides: [{ ...PLAYBOOK.guides[0], start: 'gone' }] }));
  expect(one('book-refused').dataset.path).toBe('guides[0].start');
  expect(all('book-apply')).toEqual([]);
  expect(sent.filter(({ call }) => call === 'playbook.change')).toEqual([]);
});

it('reads the headings of a pasted document', () => {
  const html =
    '<style>p{}</style><h1>Оплата</h1><p>Вот <b>ссылка</b>.</p><p>До встречи!<br>Анна</p><h2>Карта</h2>Номер';
  expect(textOfHtml(html)?.trim().split('\n').filter(Boolean)).toEqual([
    ...['# Оплата', 'Вот ссылка.', 'До встречи!', 'Анна', '## Карта', 'Номер'],
  ]);
  expect(textOfHtml('<p>Просто текст</p>')).toBeNull();
});
