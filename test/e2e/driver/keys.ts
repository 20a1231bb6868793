/** WebDriver's names of keys, and what it is sent for them. */

const CODE_POINTS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
  Space: ' ',
};

export interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/** `Alt+Shift+C`: all down in this order, all up in the reverse. Letters are capital with Shift only. */
export function keyOf(combination: string): KeyAction[] {
  const names = combination.split('+');
  const values = names.map((name) => {
    if (name.length !== 1) {
      const known = CODE_POINTS[name];
      if (known === undefined) throw new RangeError(`unknown key ${name} in ${combination}`);
      return known;
    }
    return names.includes('Shift') ? name.toUpperCase() : name.toLowerCase();
  });
  return [
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value })),
  ];
}

/** One key after the other; a new line is Enter. */
export function keysOf(text: string): KeyAction[] {
  return [...text].flatMap((character) => {
    const value = character === '\n' ? '\uE007' : character;
    return [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ] satisfies KeyAction[];
  });
}
