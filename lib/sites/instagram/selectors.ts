/** Every CSS string of Instagram Direct. Sources and unknowns: README.md. */
import type { Attachments } from '../chat';
import type { Finder } from '../find';

/** The heading of a chat with one person is a link to the profile; links in the list of chats hold no heading. */
export const NAME: Finder = [
  { css: 'a[href^="/"] h2', seen: '2026-10', trust: 'seen' },
  { css: '[role="main"] header a[href^="/"] [dir="auto"]', seen: '2026-11', trust: 'guess' },
];
export const PROFILE: Finder = [{ css: 'a[href^="/"]', seen: '2026-10', trust: 'seen' }];
/** The first one heads the list of chats; a group's is the last, and no link. */
export const HEADING: Finder = [{ css: 'h2', seen: '2026-10', trust: 'seen' }];

/** One line of the chat. */
export const ROW: Finder = [
  { css: '[aria-label*="Messages in conversation"] [role="row"]', seen: '2025-01', trust: 'seen' },
  { css: '[role="main"] [role="row"]', seen: '2026-11', trust: 'guess' },
  { css: '[role="main"] [role="group"]', seen: '2026-06', trust: 'seen' },
];
/** Of a line: its texts, the words for screen readers among them; what was written stands last. */
export const TEXT: Finder = [{ css: '[dir="auto"]', seen: '2026-06', trust: 'seen' }];
/** Of a line: the picture of who wrote it; ours have none. */
export const AUTHOR: Finder = [{ css: 'a[href^="/"] img', seen: '2026-06', trust: 'seen' }];
/** Reactions and menus at a line. */
export const BUTTON: Finder = [{ css: '[role="button"], button', seen: '2026-06', trust: 'seen' }];

/** Of a line without words: what it is; the picture of who wrote it stands in a link. */
export const ATTACHMENTS = {
  voice: [{ css: 'audio', seen: '2026-11', trust: 'guess' }],
  video: [{ css: 'video', seen: '2026-11', trust: 'guess' }],
  photo: [{ css: 'img:not(a[href^="/"] img, [role="button"] img)', seen: '2026-11', trust: 'guess' }],
} satisfies Attachments;

/** Where a message is written. Comments under posts have text areas, and stand on other pages. */
export const COMPOSER: Finder = [
  { css: '[role="textbox"][contenteditable="true"]', seen: '2026-06', trust: 'seen' },
  { css: '[data-lexical-editor="true"]', seen: '2026-06', trust: 'seen' },
];

/** A picture about to be sent stands beside the composer; those of the chat have addresses of the web. */
export const ATTACHED: Finder = [{ css: '[role="main"] img[src^="blob:"]', seen: '2026-11', trust: 'guess' }];

/** The form of somebody who is not logged in. */
export const LOGIN: Finder = [
  { css: 'input[name="username"], input[name="password"]', seen: '2026-06', trust: 'seen' },
];
