/** Playbooks of a team: English, and the type of the other languages. */
import { counted } from '../plural';

const n = counted.en;

export const team = {
  title: 'Team playbooks',
  hint: 'Your lead signs a playbook, you subscribe to it. It updates by itself, and your own changes stay on top.',
  subscribe: 'Subscribe…',
  address: 'Address of the file',
  addressHint:
    'Cuebook asks this address for the file, once a day and when you say so, and nothing else, nowhere else. The browser asks you to allow this one host.',
  badAddress: 'A full address is needed: it begins with https:// and has no password in it.',
  key: 'Your lead’s public key',
  keyHint: 'It begins with cuebook1-. Best taken from your lead directly, not from where the file is.',
  keyFaults: {
    'no-key': 'This is no public key: one begins with cuebook1-.',
    mistyped: 'A character of the key is wrong or missing. Please copy it once more.',
  },
  look: 'Show what comes in',
  fromFile: 'A file from a folder…',
  folderHint:
    'A browser cannot read a folder by itself: a file is chosen anew for each update. After a week you are reminded here.',
  signedBy: (serial: string, when: string) => `No. ${serial}, signed ${when}`,
  fingerprint: (digits: string) => `Key ${digits}`,
  counts: (added: number, changed: number, removed: number) =>
    `added: ${added}, changed: ${changed}, removed: ${removed}`,
  removed: 'removed',
  conflicts: (count: number) =>
    n(
      count,
      '# of your own changes meets one of your lead’s. Yours stays until you decide in the editor.',
      '# of your own changes meet those of your lead. Yours stay until you decide in the editor.',
    ),
  take: 'Subscribe',
  subscribed: (title: string) => `Subscribed: “${title}”`,
  checkNow: 'Check now',
  chooseAgain: 'Choose the file again…',
  allow: 'Allow the host',
  unsubscribe: 'Unsubscribe',
  unsubscribed: 'Unsubscribed, and the host is no longer allowed. The playbook and your changes stay.',
  updated: (title: string) => `“${title}” was updated`,
  same: 'Nothing new.',
  file: 'a file from a folder',
  checked: (when: string) => `Checked ${when}`,
  changed: (when: string) => `changed ${when}`,
  stale: (days: number) =>
    n(
      days,
      'Chosen # day ago. Is there a newer one in the folder?',
      'Chosen # days ago. Is there a newer one in the folder?',
    ),
  stays: 'The playbook you have stays as it is.',
  nothingChanged: 'Nothing was changed.',
  olderFound: (serial: string, when: string) => `There is No. ${serial}, signed ${when}.`,
  takeOlder: 'Go back to it',
  problems: {
    'no-access': 'The browser does not allow this host.',
    offline: 'No answer: there is no connection, or no such host.',
    slow: 'The server did not send the file within 15 seconds.',
    status: 'The server has no such file, or does not give it out.',
    redirected: 'The address leads to another one, which is not followed. Take the address of the file itself.',
    'too-long': 'The file is larger than a playbook can be.',
    'no-team-file': 'This is no team file.',
    'newer-format': 'The file is from a newer Cuebook. Please update the extension.',
    unsigned: 'The file is not signed.',
    'other-key': 'The file was signed with another key. If your lead has a new one, subscribe anew with it.',
    altered: 'The file was altered after it was signed.',
    'other-playbook': 'The file holds another playbook than the one you subscribed to.',
    older: 'The file is older than the one you have.',
    faulty: 'The signature is good, but the playbook in it is not.',
    unsupported: 'This browser is too old to check signatures: Chrome 137 or Firefox 142 can.',
  },
  lead: 'Sign for your team',
  leadHint:
    'A signed file goes wherever your team can reach it: a web server of yours, or a shared folder. Members subscribe with your public key.',
  makeKey: 'Make a key',
  makeKeyHint:
    'Your key stays in this browser, which gives it out to nobody. Its file, locked with this passphrase, is saved at once: keep it for another computer.',
  keyMade: 'The key is made. Keep its file well.',
  useKey: 'Take a key from its file…',
  keyTaken: 'The key is here.',
  keyFileFaults: {
    'no-key-file': 'This is no key file, or a part of it is missing. Nothing was changed.',
    unsupported: 'This browser is too old to sign: Chrome 137 or Firefox 142 can. Nothing was changed.',
  },
  copyKey: 'Copy the public key',
  saveKeyFile: 'Save the key file',
  otherKey: 'Another key…',
  otherKeyWarns: 'Another key takes the place of this one. Your team would have to subscribe anew with it.',
  which: 'Playbook to sign, with your own changes',
  sign: 'Sign and save the team file',
  signed: (serial: string) => `Signed: No. ${serial}`,
};
