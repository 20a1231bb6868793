/** Text areas and inputs, with the framework that controls them and without. */
import { type EditorPage, script } from './page.ts';

const READ_FIELD = 'model = () => ed.value;';

const field = (page: Pick<EditorPage, 'html'> & Partial<EditorPage>): EditorPage => ({
  editor: '#ed',
  undo: 2,
  named: 'text-field',
  ...page,
});

export const FIELDS: Record<string, EditorPage> = {
  textarea: field({ html: `<form><textarea id="ed" class="box"></textarea></form>${script(READ_FIELD)}` }),
  input: field({ html: `<form><input id="ed" class="box"></form>${script(READ_FIELD)}`, single: true }),
  'react textarea': field({ html: '<div id="app" data-kind="textarea"></div>', program: 'react' }),
  'react input': field({ html: '<div id="app" data-kind="input"></div>', program: 'react', single: true }),
};
