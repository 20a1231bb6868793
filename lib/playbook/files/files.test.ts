import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Playbook } from '@/lib/model/playbook';
import { anyPlaybook } from '../any-playbook.fixture';
import { PACKS } from '../packs/all';
import { partnerSupport } from '../packs/partner-support';
import { readMarkdownBook, readRaw, writeMarkdownBook } from './markdown';
import { readJsonBook, writeJsonBook } from './read-book';

const WAYS = [
  ['JSON', writeJsonBook, readJsonBook],
  ['Markdown', writeMarkdownBook, readMarkdownBook],
] as const;

describe.each(WAYS)('a playbook as %s', (_, write, read) => {
  it.each(PACKS)('$id comes back as it was', (pack) => {
    expect(read(write(pack))).toEqual({ book: pack });
    expect(read(write(pack).replaceAll('\n', '\r\n'))).toEqual({ book: pack });
  });

  it('is refused whole where a field is wrong, by its path', () => {
    const [first] = partnerSupport.scripts;
    const wrong = { ...partnerSupport, scripts: [{ ...first, channels: ['pigeon'] }] } as unknown as Playbook;
    expect(read(write(wrong))).toMatchObject({ refused: { path: 'scripts[0].channels[0]' } });
    const twice = { ...partnerSupport, scripts: [...partnerSupport.scripts.slice(0, 1), ...partnerSupport.scripts] };
    expect(read(write(twice))).toMatchObject({ refused: { path: 'scripts[1].id' } });
  });

  it.each([
    ['a circle', [step('a', 'b'), step('b', 'a')], 'guides[0].steps[0]'],
    ['a way into nothing', [step('a', 'gone')], 'guides[0].steps[0].next'],
    ['two steps of one name', [step('a'), step('a')], 'guides[0].steps[1].id'],
    ['no start', [step('b')], 'guides[0].start'],
  ])('is refused for a guide with %s', (_name, steps, path) => {
    const guide = { id: 'g', title: 'Схема', situation: 'Когда', triggers: [], start: 'a', steps };
    const found = read(write({ ...partnerSupport, guides: [guide] }));
    if (path.endsWith('.id')) expect(found).toMatchObject({ refused: { path: expect.stringMatching(/\.id$/) } });
    else expect(found).toMatchObject({ refused: { path } });
  });

  it('is refused for characters that turn the text around', () => {
    const [first] = partnerSupport.scripts;
    if (!first) throw new Error('no script');
    const book = { ...partnerSupport, scripts: [{ ...first, text: 'Оплата \u202e0001 р.' }] };
    expect(read(write(book))).toMatchObject({ refused: { path: 'scripts[0].text' } });
  });
});

function step(id: string, ...to: string[]) {
  return { id, text: id, next: to.map((one) => ({ to: one })) };
}

describe('any playbook', () => {
  it('comes back from Markdown as it was, with the line ends of any system', () => {
    fc.assert(
      fc.property(anyPlaybook(), (book) => {
        const markdown = writeMarkdownBook(book);
        expect(readRaw(markdown)).toEqual({ tree: book });
        expect(readRaw(`\ufeff${markdown.replaceAll('\n', '\r\n')}`)).toEqual({ tree: book });
      }),
      { numRuns: 300 },
    );
  });

  it('no text makes the reader fail or hang', () => {
    const bits = fc.constantFrom(
      '# a',
      '## scripts',
      '### b',
      '- a: 1',
      '   - b:',
      '1.',
      '1. x',
      '```',
      '   ```text',
      '',
      '  x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 8 })), { maxLength: 12 }), (lines) => {
        expect(readMarkdownBook(lines.join('\n'))).toHaveProperty('refused');
      }),
    );
  });
});

describe('a foreign file', () => {
  it('of schema 1 is a playbook of today', () => {
    expect(readJsonBook(JSON.stringify(SCHEMA_1))).toEqual({
      book: { ...SCHEMA_1, schema: 2, version: 1, forms: [], checklists: [], quotes: [], contacts: [] },
    });
  });

  it.each([
    ['no JSON', 'x', ''],
    ['nothing of a playbook', '[]', ''],
    ['a forbidden name', '{"scripts":[{"__proto__":{"a":1}}]}', 'scripts[0].__proto__'],
    ['10 MB of text', `{"title":"${'x '.repeat(5_000_000)}"}`, ''],
    ['20 MB of one word', `{"title":"${'x'.repeat(20_000_000)}"}`, ''],
    [
      'a hundred thousand scripts',
      JSON.stringify({ ...partnerSupport, scripts: Array(100_000).fill({ id: 7 }) }),
      'scripts',
    ],
    [
      'a hundred thousand steps',
      JSON.stringify({
        ...partnerSupport,
        guides: [{ steps: Array.from({ length: 100_000 }, (_, at) => step(`${at}`)) }],
      }),
      'guides[0].steps',
    ],
    ['depth without an end', `{"scripts":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, `scripts${'[0]'.repeat(41)}`],
  ])('with %s is refused by its path', (_, json, path) => {
    expect(readJsonBook(json)).toMatchObject({ refused: { path } });
  });

  it('with pictures is refused by what is wrong with the first, and within two seconds', () => {
    const png = (length: number) => `iVBORw0KGgo${'A'.repeat(length - 11)}`;
    const withPictures = (...pictures: unknown[]) => {
      const [first] = partnerSupport.scripts;
      return { ...partnerSupport, scripts: [{ ...first, pictures }] } as unknown as Playbook;
    };
    const picture = (data: string, name = 'a.png') => ({ name, type: 'image/png', data });
    for (const [book, path, is] of [
      [withPictures(picture(png(2_000_000))), 'scripts[0].pictures[0].data', 'at-most'],
      [withPictures(picture(`${png(400_000)}!`)), 'scripts[0].pictures[0].data', 'form'],
      [
        withPictures(picture(png(400)), picture('R0lGODlhAAAA', 'b.png')),
        'scripts[0].pictures[1].data',
        'not-a-picture',
      ],
      [withPictures(...Array(2000).fill(picture(png(4000)))), 'scripts[0].pictures', 'at-most'],
      [withPictures(...Array(40).fill(picture(png(400_000)))), '', 'too-long'],
    ] as const) {
      for (const [, write, read] of WAYS) {
        const file = write(book);
        const start = performance.now();
        expect(read(file)).toMatchObject({ refused: { path, why: { is } } });
        expect(performance.now() - start).toBeLessThan(2000);
      }
    }
    const fences = `# A\n- schema: 2\n## scripts\n### b\n- text:\n${'   1.\n      ```\n      ```\n'.repeat(150_000)}`;
    const start = performance.now();
    expect(readMarkdownBook(fences)).toHaveProperty('refused');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('in Markdown says the line', () => {
    expect(readMarkdownBook('# A\n\n- id: a\n  x\n')).toEqual({
      refused: { path: 'line 4', why: { is: 'unreadable' } },
    });
    expect(readMarkdownBook('# A\n- id: a\n- id: b')).toMatchObject({ refused: { path: 'line 3' } });
    expect(readMarkdownBook('# A\n## weather')).toMatchObject({ refused: { path: 'line 2' } });
    expect(readMarkdownBook(`# A\n- a: ${'x '.repeat(5_000_000)}`)).toMatchObject({ refused: { path: '' } });
    expect(readMarkdownBook(`# A\n${'1.\n'.repeat(100_000)}`)).toHaveProperty('refused');
  });

  it('keeps HTML as the text it is', () => {
    const [first] = partnerSupport.scripts;
    const text = '<img src=x onerror="alert(1)"> <b>ok</b>';
    const book = { ...partnerSupport, scripts: first ? [{ ...first, text }] : [] };
    expect(readMarkdownBook(writeMarkdownBook({ ...book, guides: [], forms: [], checklists: [] }))).toMatchObject({
      book: { scripts: [{ text }] },
    });
  });
});

/** Literal: what the first Cuebook wrote. */
const SCHEMA_1 = {
  schema: 1,
  id: 'first',
  title: 'Первая школа',
  locale: 'ru',
  scripts: [
    {
      id: 'payment.link',
      title: 'Ссылка на оплату',
      situation: 'Клиент готов платить',
      channels: ['chat'],
      text: '{client.firstName|Здравствуйте}, вот ссылка: {order.paymentLink}',
      triggers: ['куда платить'],
      followUp: { hours: 24, reason: 'Спросить об оплате' },
      payment: 'due',
    },
  ],
  objections: [
    { id: 'price', title: 'Дорого', triggers: ['дорого'], answers: [{ angle: 'Частями', text: 'Можно частями.' }] },
  ],
  guides: [
    {
      id: 'no-mail',
      title: 'Нет письма',
      situation: 'Оплатил, а письма нет',
      triggers: [],
      start: 'ask',
      steps: [
        { id: 'ask', text: 'Уточните почту', scriptId: 'payment.link', next: [{ to: 'end' }] },
        { id: 'end', text: 'Отправьте ещё раз', next: [] },
      ],
    },
  ],
};
