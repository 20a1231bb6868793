import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTemplate } from './template';
import { wildText } from './wild-text.fixture';

describe('readTemplate', () => {
  it('reads variables, fallbacks, choices and optional parts', () => {
    expect(readTemplate('Да, {client.firstName|друзья}[[ №{order.number}]] {manager.gender?выслал:выслала}')).toEqual([
      { kind: 'text', source: 'Да, ' },
      { kind: 'variable', variable: 'client.firstName', fallback: 'друзья', source: '{client.firstName|друзья}' },
      {
        kind: 'optional',
        source: '[[ №{order.number}]]',
        nodes: [
          { kind: 'text', source: ' №' },
          { kind: 'variable', variable: 'order.number', source: '{order.number}' },
        ],
      },
      { kind: 'text', source: ' ' },
      {
        kind: 'variable',
        variable: 'manager.gender',
        choice: { male: 'выслал', female: 'выслала' },
        source: '{manager.gender?выслал:выслала}',
      },
    ]);
  });

  it.each([
    '{}',
    '{ client.name }',
    '{client name}',
    '{client..name}',
    '{1+1}',
    '{a?b}',
    '{a(b)}',
    '{',
    '}}',
    '[[',
    ']]',
    '[a]',
  ])('takes %s for text', (text) => {
    expect(readTemplate(text).every(({ kind }) => kind === 'text')).toBe(true);
  });

  it('loses no sign of any text', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const nodes = readTemplate(text);
        expect(nodes.map(({ source }) => source).join('')).toBe(text);
        for (const node of nodes) {
          if (node.kind === 'optional')
            expect(`[[${node.nodes.map(({ source }) => source).join('')}]]`).toBe(node.source);
        }
      }),
    );
  });

  it('takes no long time over a hostile text', () => {
    const started = performance.now();
    for (const bit of ['[[', '{', '{a|', '[[{a}', ']] [[']) readTemplate(bit.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
