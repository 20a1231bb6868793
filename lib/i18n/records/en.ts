/** The client's record, notes, moving data and privacy: English, and the type of the other languages. */
export const records = {
  inserted: (when: string, site: string) => `Inserted ${when}, ${site}`,
  privacy: 'Privacy',
  privacyHint: 'Everything stays in this browser; nothing is sent anywhere.',
  contactLog: 'Keep a contact log',
  contactLogHint:
    'Which scripts you inserted for whom, guide steps, changes in the CRM. Off: nothing new is written down.',
};
