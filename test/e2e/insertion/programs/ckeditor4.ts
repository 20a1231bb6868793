/** The real CKEditor 4, in its frame or in the page; it comes by a script of its own, from which it finds the rest. */
import { box, tell, textOfHtml } from './kit.ts';

interface Editor {
  on(event: 'instanceReady', then: () => void): void;
  getData(): string;
}
declare const CKEDITOR: Record<'replace' | 'inline', (element: HTMLElement, config: object) => Editor> & {
  disableAutoInline: boolean;
};

CKEDITOR.disableAutoInline = true;
const editor = CKEDITOR[box().dataset.kind === 'inline' ? 'inline' : 'replace'](box(), {
  versionCheck: false,
  entities: false,
  removePlugins: 'exportpdf',
  height: 100,
});
editor.on('instanceReady', () => tell(() => textOfHtml(editor.getData())));
