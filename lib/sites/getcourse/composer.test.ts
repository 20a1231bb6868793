// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { showPage } from '../../../test/show-page';
import { openComposer } from './composer';

const NOW = new Date('2026-11-20T12:00:00+03:00');

function composer(area: string, twin: string) {
  return showPage(
    `<body><div class="new-comment"><div class="emoji-container"><div><textarea style="${area}"></textarea></div>
    <div class="emoji-wysiwyg-editor" contenteditable="true" style="${twin}"></div></div></div><textarea id="other" style="display:none"></textarea></body>`,
    'https://school.example/',
    NOW,
  );
}

describe('the composer with an emoji twin', () => {
  it('is the twin where it stands in for the hidden text area', async () => {
    const { $ } = composer('display:none', '');
    expect(await openComposer($('textarea'))).toBe($('.emoji-wysiwyg-editor'));
    expect(await openComposer($('.emoji-wysiwyg-editor'))).toBe($('.emoji-wysiwyg-editor'));
  });

  it('is the text area as long as that is in sight, or no twin is', async () => {
    for (const { $ } of [composer('', 'display:none'), composer('', ''), composer('display:none', 'display:none')])
      expect(await openComposer($('textarea'))).toBe($('textarea'));
  });

  it('is never the twin of another composer', async () => {
    const { $ } = composer('display:none', '');
    expect(await openComposer($('#other'))).toBe($('#other'));
  });
});
