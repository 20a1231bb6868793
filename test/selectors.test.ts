// @vitest-environment happy-dom
/**
 * Every selector has its evidence, and the look-alike pages of the sandbox show what it is for: a selector that
 * matches nowhere is either mistyped or has a reason in the list below.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SiteId } from '../lib/model/page';
import type { Attachments } from '../lib/sites/chat';
import type { Finder, Selector } from '../lib/sites/find';
import { SITES } from '../lib/sites/registry';
import { shownShots } from './sandbox/shots';

const SITES_FOLDER = join(import.meta.dirname, '..', 'lib', 'sites');

/** Seen on the real site, and not in the sandbox. */
const NOT_IN_SANDBOX: Record<string, string> = {
  '.MiddleHeader .Transition_slide-to .fullName': 'while a chat slides in',
  '[aria-label="Add a caption"]': 'comes by a pasted picture; in the e2e tests',
  '.attachment-modal-more-menu': 'the same',
  '.popup-new-media.active': 'the same',
  '[data-test="add-modal"]': 'the sandbox has no form of a new record; nothing is written there',
  '[data-cy="subject-field"]': 'the same field as activity-subject, in a release after',
  '.emoji-wysiwyg-editor': 'comes by the page’s script; in the e2e tests',
  '.side-panel-overlay': 'sliders come by the page’s script; in the e2e tests',
  '.side-panel-overlay-open': 'the same',
  '#main-mail-form-signature': 'comes with the mail’s editor; in the e2e tests',
  '.bx-messenger-textarea-hidden-active': 'comes by a click; in the whisper tests',
  '.bx-messenger-textarea-open-lines': 'the invitation to an open line, before it is accepted',
  'script[src*="/bitrix/js/main/core/"]': 'one of four marks of the platform; the sandbox has another',
  'script[src*="/bitrix/cache/js/"]': 'the same',
  'link[href*="/bitrix/cache/css/"]': 'the same',
  'textarea.crm-timeline__editable-text_text': 'editing an entry of the timeline in place',
  'textarea.crm-timeline__card-note_text': 'a note on an entry of the timeline',
  '.crm-entity-stream-section-comment-editor iframe.bx-editor-iframe': 'comes by the page’s script; in the e2e tests',
  'iframe.bx-editor-iframe': 'the same, for mail and card fields',
  'video, [data-testid="video-thumb"], [data-testid="video-pip"]': 'a line without words; in the unit tests',
  '[data-testid="document-thumb"], [data-icon="document"], [data-icon^="document-"]': 'the same',
  'img[src^="blob:"]': 'the same',
  '[data-testid="media-url-provider"]': 'the same',
  '.bubble.voice-message': 'the same',
  '.bubble.video': 'the same',
  '.bubble.photo': 'the same',
  '.bubble.sticker': 'the same',
  '.message-content.voice': 'the same',
  '.message-content.document, .message-content.audio': 'the same',
  '.message-content.video, .message-content.round': 'the same',
  '.message-content.media': 'the same',
};

const shown = await shownShots();

async function selectorsOf(site: SiteId): Promise<Selector[]> {
  const finders: Record<string, Finder | Attachments> = await import(`../lib/sites/${site}/selectors.ts`);
  const all = Object.values(finders).flatMap((one) => ('length' in one ? one : Object.values(one).flat()));
  return [...new Map(all.map((selector) => [selector.css, selector])).values()];
}

const sites = SITES.map(({ id }) => id);
const folders = readdirSync(SITES_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

it('every folder of lib/sites is a site of the registry', () => {
  expect(folders.map(({ name }) => name).sort()).toEqual([...sites].sort());
});

describe.each(sites)('selectors of %s', (site) => {
  it('carry their evidence', async () => {
    for (const { css, seen, trust } of await selectorsOf(site)) {
      expect(seen, css).toMatch(/^20(?:1[89]|2\d)-(?:0[1-9]|1[0-2])$/);
      expect(['seen', 'guess'], css).toContain(trust);
    }
  });

  it('match in the sandbox where they were seen on the site, or have a reason', async () => {
    const count = ({ css }: Selector) =>
      shown[site].reduce((sum, shot) => sum + shot.shown.document.querySelectorAll(css).length, 0);
    const silent = (await selectorsOf(site)).filter((selector) => selector.trust === 'seen' && count(selector) === 0);
    expect(silent.map(({ css }) => css).filter((css) => !(css in NOT_IN_SANDBOX))).toEqual([]);
  });
});

it('no reason stands for a selector that is gone or does match', async () => {
  const known = new Map<string, SiteId>();
  for (const site of sites) for (const { css } of await selectorsOf(site)) known.set(css, site);
  const idle = Object.keys(NOT_IN_SANDBOX).filter((css) => {
    const site = known.get(css);
    return !site || shown[site].some((shot) => shot.shown.document.querySelector(css));
  });
  expect(idle).toEqual([]);
});
