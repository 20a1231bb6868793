/** What a site is to the rest of the product. The rest never asks which site it is on. */
import type {
  Act,
  Acted,
  ActKind,
  ComposerNote,
  FactName,
  Facts,
  Outcome,
  Page,
  PageKind,
  RecordRow,
  SiteId,
  Unfit,
} from '@/lib/model/page';
import type { Finder } from './find';

export interface Site {
  id: SiteId;
  /** What this frame shows, or null. Cheap: it runs at every page load and after every settled change. */
  recognise(frame: Frame): Page | null;
  /** Reads facts of the page; never modifies it. */
  read(frame: Frame, page: Page): Facts;
  /** Rows of a list or board, read one by one: whoever reads thousands of them rests in between. */
  rows?(frame: Frame, page: Page): Iterable<RecordRow>;
  /** The element that carries a row's mark; marks are set as attributes and one child on it. */
  rowElement?(frame: Frame, row: RecordRow): HTMLElement | null;
  /** What names the record that the page shows, where its mark stands as one more child. */
  heading?(frame: Frame, page: Page): HTMLElement | null;
  /** Acts that this page offers. Status and comment are never saved in one submit. */
  act?(frame: Frame, page: Page, act: Act): Promise<Outcome<Acted>>;
  /** Which focused editable elements are composers (a search box is not). Default: any text area or editable that is no search. */
  isComposer?(element: HTMLElement, page: Page | null): boolean;
  /** Prepares a composer that swaps itself when used (Bitrix24's comment); resolves to the element to insert into. */
  openComposer?(element: HTMLElement): Promise<HTMLElement | null>;
  /**
   * How many pictures stand there, about to be sent: one more after a paste proves that it was taken. Left out where a
   * pasted picture is not known to be shown before it is sent.
   */
  attached?(frame: Frame): number;
  /** What stays behind the text in a rich composer, wherever the caret is: the signature of a mail. */
  behindText?(element: HTMLElement): HTMLElement | null;
  /** What the page around this frame shows and hides it by; its attributes are watched like the frame itself. */
  around?(frame: Frame): Element | null;
  /** What the composer is called in the panel, e.g. its placeholder. */
  composerLabel?(element: HTMLElement): string | null;
  /** What the manager has to know before writing there. */
  composerNote?(element: HTMLElement): ComposerNote | null;
  /** Why a page under this site's address is none of ours, where it tells. Asked for the health report only. */
  unfit?(frame: Frame): Unfit | null;
  /** How each kind of page is known and read: what `read`, `rows` and `act` do, as data for people. */
  pages: PageDeclarations;
}

/** Where a fact stands: selectors of the page, or one of the places that no selector names. */
export type Source = Finder | 'address' | 'script' | 'title';

/** One kind of page. A test checks that `read` gives exactly these facts; docs and the health report show them. */
export interface PageDeclaration {
  /** How the page is told from others, in words: its address, its marks. */
  known: string;
  facts: { [K in FactName]?: Source };
  /** The lines of a list or board, or the client's other records on a card. */
  rows?: Finder;
  composers?: Finder;
  /** What shows a picture that was pasted into a composer and is about to be sent. */
  attached?: Finder;
  acts?: readonly ActKind[];
}

export type PageDeclarations = { [K in PageKind]?: PageDeclaration };

/** The frame as adapters see it: everything they may touch, so that tests can hand them any document. */
export interface Frame {
  document: Document;
  location: Pick<Location, 'href' | 'host' | 'pathname' | 'search' | 'hash'>;
  /** Now, for dates that pages write as "3 minutes ago". */
  now: () => Date;
  /** Asks to be read once more after so many milliseconds, though the page does not change. Of several the last counts. */
  again?: (ms: number) => void;
}
