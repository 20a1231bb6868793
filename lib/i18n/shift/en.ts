/** What the shift needs: times in words, working hours. English, and the type of the others. */
export const shift = {
  times: {
    words: 'In words',
    wordsHint: 'tomorrow at 11, in 3 days, Friday after lunch',
    unread: {
      words: 'Not understood. Try: tomorrow at 11',
      past: 'This time has passed.',
      'no-date': 'There is no such day.',
    },
    which: 'Which one?',
    there: (clock: string, zone: string) => `${clock} in ${zone}`,
    dayOff: 'a day off',
    quiet: 'in quiet hours: it will be shown after them',
    set: 'Set',
  },
  work: {
    title: 'Working hours',
    hint: 'Times in words, quiet hours and the figures go by them.',
    zone: 'Time zone of the school',
    zoneOwn: (zone: string) => `as this computer (${zone})`,
    zoneUnknown: 'There is no such zone. Example: Europe/Moscow',
    days: 'Working days',
    from: 'Work begins',
    to: 'Work ends',
    toWrong: 'The end must come after the beginning.',
    quietFrom: 'No notifications from',
    quietTo: 'until',
    holidays: 'Public holidays',
    noHolidays: 'none',
    daysOff: 'More days off',
    daysOn: 'Working all the same',
    datesHint: 'One date a line: 2026-12-31',
    datesWrong: (line: string) => `Not a date: ${line}`,
  },
};

export type ShiftTexts = typeof shift;
