export const playbook = {
  valuesFrom: 'Where the values come from',
  variants: 'Wordings',
  mainVariant: 'Main',
  pickDay: 'Pick a day',
};
