import fc from 'fast-check';

/** Texts made of the signs of the template language, where errors live. For tests. */
export const wildText = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[[',
      ']]',
      '[',
      ']',
      '|',
      '?',
      '#',
      ':',
      '.',
      'client',
      'name',
      ' ',
      '\n',
      'привет',
      '__proto__',
    ),
  )
  .map((bits) => bits.join(''));
