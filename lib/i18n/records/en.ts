/** The client's record, notes, moving data and privacy: English, and the type of the other languages. */
import { counted } from '../plural';

const n = counted.en;

export const records = {
  inserted: (when: string, site: string) => `Inserted ${when}, ${site}`,
  privacy: 'Privacy',
  privacyHint:
    'Everything stays in this browser; nothing of it is sent anywhere. Only if you subscribe to a team playbook is that one file asked for, at its address.',
  contactLog: 'Keep a contact log',
  contactLogHint:
    'Which scripts you inserted for whom, guide steps, changes in the CRM. Off: nothing new is written down.',
  draftNotKept: 'What you type could not be kept; save it before you leave the page.',
  textDropped: 'The text is out of the editor.',
  template: 'Before / Now / Plans',
  says: (text: string) => `writes: “${text}”`,
  lacking: (what: string) => `Still lacking: ${what}`,
  lacks: {
    was: 'what was',
    now: 'what is now',
    plan: 'what is planned',
    figures: 'figures',
    when: 'when the next step is',
  },
  pin: 'Pin',
  unpin: 'Unpin',
  history: 'What it said before',
  noHistory: 'Earlier versions were not kept.',
  takeVersion: 'Take this one',
  keepBoth: 'Keep both',
  toField: (field: string) => `Insert into: ${field}`,
  crmComment: 'Last comment in the CRM',
  keepAsNote: 'Keep as a note',
  noRecord: 'Nothing is kept of this client yet. A note, a reminder or a script you send begins the record.',
  seen: (first: string, last: string) => `First seen ${first}, last ${last}`,
  guidesBegun: 'Guides begun',
  orders: 'Orders and deals seen',
  noteWritten: 'Note',
  followUpStates: {
    open: 'Reminder set',
    done: 'Reminder set, done',
    dismissed: 'Reminder set, dropped',
    handed: 'Reminder handed to a colleague',
    solved: 'Reminder closed by itself',
  },
  guideStep: 'Guide',
  nothingYet: 'Nothing has happened yet.',
  filter: 'What to show',
  everything: 'All',
  kinds: { text: 'Scripts', guide: 'Guides', act: 'In the CRM', note: 'Notes', 'follow-up': 'Reminders' },
  more: 'Show more',
  search: 'Any client: name, phone, e-mail, word of a note',
  nobodyFound: 'Nobody found.',
  moreFound: (shown: number, total: number) => `The first ${shown} of ${total}. Add a word.`,
  notOfThePage: 'Not the client on this page',
  backToPage: 'Back',
  clients: 'Clients',
  clientsHint: 'What is kept of each, and how to take it out.',
  erase: 'Delete everything of this client',
  eraseAsk: 'Delete everything of this client?',
  eraseWarns:
    'Record, orders seen, notes, reminders, guide steps and log go for good; a backup file keeps what it has. An open page of the client in the CRM begins a new record.',
  erased: (count: number) => n(count, '# record deleted.', '# records deleted.'),
  left: (count: number) => n(count, '# left in the database.', '# left in the database.'),
  database: {
    newer:
      'The data were written by a newer Cuebook. Nothing is read or written, so nothing is damaged: update the extension.',
    blocked: 'An older page of Cuebook holds the data. Close its other tabs; nothing is lost.',
    broken:
      'The browser cannot open the data. Restart it; if that does not help, remove Cuebook, install it again and import your last file.',
  },
  full: 'There is no room left on the disk: nothing was saved. What you typed is still in the field.',
  lost: 'Cuebook’s data are gone from this browser.',
  lostHint: 'The browser’s storage was cleared. Bring them back from a file you exported.',
  restore: 'Restore from a file',
  goOn: 'Begin anew',
};
