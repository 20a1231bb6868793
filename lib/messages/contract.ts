/**
 * Everything that crosses a boundary, one type a direction. Reading this file is reading the architecture.
 * Types only: callers carry no schema; receivers parse with `schemas.ts`, and the two are proved equal there.
 * The tab and the frame come from the sender, never from a payload.
 */
import type {
  Act,
  Acted,
  ActKind,
  ComposerNote,
  Facts,
  Health,
  Inserted,
  Outcome,
  Page,
  Payable,
  SiteId,
  Verdict,
} from '@/lib/model/page';
import type { ActEvent, Client, FollowUp, GuideProgress, Note, Order } from '@/lib/model/records';
import type { Settings } from '@/lib/model/settings';
import type { TextHint } from '@/lib/model/text-hint';
import type { TextSource, Touch } from '@/lib/model/touch';
import type { BatchCalls, BatchView } from './batch';
import type { PanelPlace } from './contract-port';
import type { ReadingCalls } from './contract-reading';
import type { NoteCalls, RecordCalls } from './contract-records';
import type { ShiftCalls } from './contract-shift';
import type { MovingCalls } from './moving';
import type { PeopleCalls, SameView } from './people';
import type { PictureCalls, PictureInsertion, PictureRelay } from './pictures';
import type { PlaybookCalls } from './playbook';
import type { SlashCalls, TakingBack } from './slash';
import type { TeamCalls } from './team';

type Call<In, Out> = { in: In; out: Out };

/** Content script (any frame) -> background. */
export interface ContentCalls extends SlashCalls, ReadingCalls, PictureRelay {
  /**
   * First word of a frame in which something was recognised, or in which the manager did something. `restored`: it
   * comes back from the back/forward cache, so what it shows may be old and proves nothing. `loadedAt`: when the document
   * was loaded, which may be long before a new session speaks for it; left out: now.
   */
  'frame.hello': Call<{ page: Page | null; restored?: boolean; loadedAt?: string }, FrameWelcome>;
  /** The frame's page is no longer a known one, or the frame goes away. */
  'frame.gone': Call<Record<never, never>, null>;
  /** What stands in the composer last used, once nobody types: answers whether there is something to say of it. Kept nowhere. */
  'frame.typed': Call<{ text: string }, { hints: boolean }>;
  /** The manager put the caret into a composer of this frame. */
  'frame.composer': Call<{ label: string; note: ComposerNote | null }, null>;
  /**
   * Loads the session into this frame: a page of ours was recognised, or the manager used something. Not `wanted`: only
   * if the panel was open in this tab, which the top frame of an unknown page cannot know.
   */
  'frame.load': Call<{ wanted: boolean }, { loading: boolean }>;
  /** Loads the insertion engine into this frame: pages in which nobody writes never parse it. */
  'frame.load-engine': Call<Record<never, never>, null>;
  /** Alt+Shift+C in a frame that does not own the panel. */
  'frame.toggle-panel': Call<Record<never, never>, null>;
  /** Top frame: the token that the panel's frame will show. Answers which of our pages that frame may be here. */
  'panel.register': Call<{ token: string }, PanelPlace>;
  /** Top frame: the panel was opened or closed; kept so that it comes back after a reload. */
  'panel.opened': Call<{ open: boolean }, null>;
  /**
   * Top frame, for the panel, after the trusted click was checked: put the text into the composer last used. `owner`
   * is whom the panel showed (`TabView.owner`); where the page shows somebody else by now, nothing is inserted. `source`:
   * where the text comes from, for the contact log; left out: from no playbook.
   */
  'relay.insert': Call<{ text: string; owner: string; source?: TextSource }, Outcome<Inserted>>;
  /** Top frame, for the panel, after the trusted click was checked: act on the record shown. */
  'relay.act': Call<{ act: Act; undoes: string | null }, Outcome<ActEvent>>;
}

export interface FrameWelcome {
  /** False: the site is switched off in the options; the frame stays silent. */
  enabled: boolean;
  /** The panel was open in this tab before the page was loaded again. */
  panelOpen: boolean;
  /** The launcher's tooltip, in the language of the interface. */
  launcher: string;
}

/** Background -> content script of one frame. */
export interface FrameCalls extends TakingBack, PictureInsertion {
  /** `replacing`: what stands in front of the caret and is to go, the slash command. */
  insert: Call<{ text: string; replacing?: string }, Outcome<Inserted>>;
  act: Call<{ act: Act }, Outcome<Acted>>;
  /** Top frame only. */
  'panel.toggle': Call<Record<never, never>, null>;
  /** Top frame only: open, or leave open. */
  'panel.open': Call<Record<never, never>, null>;
  /** The settings changed: re-read the welcome. */
  'settings.changed': Call<FrameWelcome, null>;
  /** Reads the page anew at once and tells what changed; answers when it was told. */
  refresh: Call<Record<never, never>, null>;
  /** Is anyone there? */
  ping: Call<Record<never, never>, null>;
  /** What is recognised here and how. Reads the page, tells nobody. */
  health: Call<Record<never, never>, Health>;
}

/** A fact as the UI shows it: as written, and in normal form for comparison. */
export interface ShownFact {
  text: string;
  /** E.164, lower-case e-mail, plain number, ISO date, status code. */
  value: string;
  /** Of an e-mail whose domain looks misspelt: the address that was likely meant. */
  meant?: string;
}

/** What a tab shows, with everything known of its client. */
export interface TabView {
  /** null: this page is not known. */
  page: Page | null;
  facts: Facts;
  /** In normal form; the same keys as `facts`, several values for phones and e-mails. */
  shown: { [K in keyof Facts]?: ShownFact[] };
  /** Everyone in the store who shares a phone, an e-mail or the CRM account; the best match first. */
  clients: Client[];
  /** Who else may be that person. */
  same: SameView;
  /** The key under which guide progress is kept: the first client's id, or the page. */
  owner: string;
  notes: Note[];
  followUps: FollowUp[];
  guides: GuideProgress[];
  /** The last time that each script and each answer was put into a message to them, newest first. */
  sent: Touch[];
  /** Acts that the page of the record offers. */
  acts: ActKind[];
  /** Of the record shown. */
  verdict: Verdict | null;
  /** The orders that the verdict's reason names, where they are known. */
  named: Order[];
  /** Of the order shown; null: the page does not tell. */
  payment: Payable | null;
  /** On lists: how many rows got which verdict, and the surplus ones to open. */
  rows: { keep: number; surplus: Order[]; check: Order[] };
  /** The label of the composer last used in this tab, null if none was. */
  composer: string | null;
  /** What the manager has to know of that composer. */
  composerNote: ComposerNote | null;
  /** Of what is being written there. */
  hints: TextHint[];
  /** After this record was marked as surplus: the next one of the list last seen in this account. */
  nextSurplus: Order | null;
  /** Many surplus orders of this account under way; null: none. */
  batch: BatchView | null;
  /** Acts on the record shown, newest first. */
  events: ActEvent[];
  /** An undo asked for elsewhere that brought the manager to this page. */
  pendingUndo: ActEvent | null;
  /** A text chosen in the message itself that lacks something: the panel asks for it. */
  wanted: { id: string; source: TextSource } | null;
  /** The script of the follow-up that was opened here. */
  ready: string | null;
}

export interface NewFollowUp {
  /** Whom the panel showed, `TabView.owner`. */
  owner: string;
  clientName: string;
  reason: string;
  dueAt: string;
  url: string | null;
  /** The script to have ready then. */
  scriptId?: string;
  /** Left out: by hand. */
  source?: FollowUp['source'];
  /** Closes itself once the order of this page, or else the client's newest unpaid one, is seen to be paid. */
  untilPaid?: boolean;
}

/** A page in the browser, as the popup and the options page speak of it. */
export interface SiteLook {
  /** `https://school.example`; null where the tab shows no web page. */
  origin: string | null;
  /**
   * on: Cuebook works there. off: switched off in the options. own: a page of a site's kind on a domain of its own, to
   * be switched on. unknown: none of ours.
   */
  state: 'on' | 'off' | 'own' | 'unknown';
  site: SiteId | null;
  /** Of the frame that shows the record; null where no session runs. */
  health: Health | null;
}

/** A domain of the customer's own. `granted`: the browser's permission is there, so Cuebook works on it. */
export interface OwnSite {
  origin: string;
  site: SiteId;
  granted: boolean;
}

/** Panel, popup, options -> background. */
export interface UiCalls
  extends BatchCalls,
    MovingCalls,
    NoteCalls,
    PeopleCalls,
    PictureCalls,
    PlaybookCalls,
    RecordCalls,
    ShiftCalls,
    TeamCalls {
  /** Panel only: is this token the one the content script of my tab registered? */
  'panel.hello': Call<{ token: string }, { ok: boolean }>;
  /** Panel only: the tab it stands in. */
  'tab.view': Call<Record<never, never>, TabView>;
  /** `owner` here and below is whom the panel showed (`TabView.owner`): a client, or a page. */
  /** `id` is made by the caller, so that a repeated call makes one follow-up. */
  'follow-up.create': Call<{ id: string; followUp: NewFollowUp }, FollowUp>;
  'follow-up.close': Call<{ id: string; state: 'done' | 'dismissed' }, null>;
  'follow-up.snooze': Call<{ id: string; dueAt: string }, null>;
  /** Gives it to another manager, by name: here it is closed. */
  'follow-up.hand': Call<{ id: string; to: string }, null>;
  /** Open ones, earliest due first. */
  'follow-up.list': Call<Record<never, never>, FollowUp[]>;
  /** Opens the page of the follow-up with the panel. */
  'follow-up.open': Call<{ id: string }, null>;
  'guide.save': Call<{ owner: string; guideId: string; path: string[] }, null>;
  /** Variable values that the manager typed for this client. */
  'values.save': Call<{ owner: string; values: Record<string, string> }, null>;
  'settings.read': Call<Record<never, never>, Settings>;
  /** Only what is given changes; `variables` are replaced one by one, an empty value removes one. */
  'settings.save': Call<{ settings: Partial<Settings> }, null>;
  /** Newest first. */
  'log.list': Call<Record<never, never>, ActEvent[]>;
  /** Goes to the record's page, where the panel asks for the confirmation. */
  'log.go-undo': Call<{ id: string }, null>;
  /** The manager does not want to take it back after all. */
  'undo.drop': Call<Record<never, never>, null>;
  /** The panel has taken up `TabView.wanted`. */
  'wanted.drop': Call<Record<never, never>, null>;
  /** Opens a record's page in the panel's tab (the next surplus order). */
  'record.open': Call<{ url: string }, null>;
  'options.open': Call<Record<never, never>, null>;
  /** The page in front, or, for a page of ours that is a tab itself, the supported page last used. */
  'site.look': Call<Record<never, never>, SiteLook>;
  /**
   * The manager is about to be asked by the browser for this origin: what to switch on there once it is granted. The
   * prompt may close the popup, so the background waits for the grant, not for the popup.
   */
  'site.expect': Call<{ origin: string; site: SiteId }, null>;
  /** Takes the permission back, and with it the scripts. */
  'site.forget': Call<{ origin: string }, null>;
  'site.own': Call<Record<never, never>, OwnSite[]>;
}

export type In<C, K extends keyof C> = C[K] extends { in: infer I } ? I : never;
export type Out<C, K extends keyof C> = C[K] extends { out: infer O } ? O : never;

/** What travels. `from` tells which contract the call belongs to. */
export interface Envelope {
  cuebook: 'content' | 'ui' | 'frame';
  call: string;
  in: unknown;
}

/** Errors do not clone across contexts, and an error is a bug that the caller must hear of. */
export type Reply<T> = { ok: T } | { error: string };

/** Told to every UI through storage.local: what to ask for again. */
export type Topic =
  | 'contact-log'
  | 'paperwork'
  | 'learning'
  | 'tab'
  | 'notes'
  | 'follow-ups'
  | 'guides'
  | 'settings'
  | 'log'
  | 'playbook'
  | 'shift';
