/**
 * Splits the text of a backup file into its fields and into batches of records, however the text is cut and however
 * long it is: never more than one record and one batch is held. What a record says is not looked at here.
 */
import { pathOf, type Why, type WrongField } from '@/lib/model/wrong-field';

/** Records of one list that follow each other. */
export interface Batch {
  list: string;
  /** Where the first of them stands in its list. */
  from: number;
  /** Each as JSON. */
  rows: string[];
}

export type Found = { field: string; json: string } | { batch: Batch } | { wrong: WrongField };

export interface Splitter {
  /** The next piece of the text. After something wrong was found, nothing more is. */
  push(text: string): Found[];
  /** The text is over. */
  end(): Found[];
}

/** In characters. A playbook from a file is the longest record there is, and shorter (`lib/playbook/files/read-book.ts`). */
const LONGEST_VALUE = 16_000_000;
/** A batch is checked in one go: whoever asks the background for anything meanwhile waits for no more. */
const BATCH_ROWS = 500;
const BATCH_LENGTH = 150_000;

type Expecting = 'start' | 'key' | 'colon' | 'value' | 'item' | 'after-field' | 'after-item' | 'nothing';

const SPACE = /\s/;
/** Ends a number or a word. */
const END_OF_WORD = /[\s,\]}]/;

export function splitBackup(): Splitter {
  let expecting: Expecting = 'start';
  let key = '';
  let isFirst = true;
  let batch: Batch = { list: '', from: 0, rows: [] };
  let batchLength = 0;
  let value: ValueScan | null = null;
  const keys = new Set<string>();
  let found: Found[] = [];
  let over = false;

  const refuse = (path: string, is: 'not-json' | 'too-long' | 'repeated' | 'forbidden-name') => {
    const why: Why = { is };
    found.push({ wrong: { path, why } });
    over = true;
  };
  const flush = (list: string, from: number) => {
    if (batch.rows.length) found.push({ batch });
    batch = { list, from, rows: [] };
    batchLength = 0;
  };
  const begin = (next: Expecting) => {
    expecting = next;
    value = scanValue();
  };
  const done = (text: string) => {
    value = null;
    if (expecting === 'key') {
      const name = nameOf(text);
      if (name === null) return refuse('', 'not-json');
      if (keys.has(name)) return refuse(pathOf([name]), 'repeated');
      if (name === '__proto__') return refuse(name, 'forbidden-name');
      keys.add(name);
      key = name;
      expecting = 'colon';
    } else if (expecting === 'value') {
      found.push({ field: key, json: text });
      expecting = 'after-field';
    } else {
      batch.rows.push(text);
      batchLength += text.length;
      if (batch.rows.length >= BATCH_ROWS || batchLength >= BATCH_LENGTH) flush(key, batch.from + batch.rows.length);
      expecting = 'after-item';
    }
  };
  /** One character between values. False: it may not stand there. */
  const take = (char: string): boolean => {
    switch (expecting) {
      case 'start':
        expecting = 'key';
        return char === '{';
      case 'key':
        if (char === '}' && isFirst) expecting = 'nothing';
        else if (char !== '"') return false;
        else begin('key');
        isFirst = false;
        return true;
      case 'colon':
        expecting = 'value';
        return char === ':';
      case 'value':
        if (char === '[') {
          flush(key, 0);
          // A list without records is there too.
          found.push({ batch: { list: key, from: 0, rows: [] } });
          isFirst = true;
          expecting = 'item';
        } else begin('value');
        return true;
      case 'item':
        if (char === ']' && isFirst) expecting = 'after-field';
        else if (char === ']' || char === ',') return false;
        else begin('item');
        isFirst = false;
        return true;
      case 'after-item':
        expecting = char === ',' ? 'item' : 'after-field';
        return char === ',' || char === ']';
      case 'after-field':
        if (char === '}') flush('', 0);
        expecting = char === ',' ? 'key' : 'nothing';
        return char === ',' || char === '}';
      default:
        return false;
    }
  };

  const give = () => {
    const all = found;
    found = [];
    return all;
  };
  return {
    push(text) {
      let at = 0;
      while (at < text.length && !over) {
        if (value) {
          const rest = value.take(text, at);
          if (rest === null) {
            if (value.length > LONGEST_VALUE) refuse(placeOf(), 'too-long');
            break;
          }
          at = rest;
          done(value.text());
          continue;
        }
        const char = text.charAt(at);
        const before = expecting;
        if (!SPACE.test(char)) {
          if (!take(char)) refuse('', 'not-json');
          // A value begins with this character; it reads that itself.
          else if (value && before !== 'start') continue;
        }
        at += 1;
      }
      return give();
    },
    end() {
      if (!over && expecting !== 'nothing') refuse('', 'not-json');
      return give();
    },
  };

  function placeOf(): string {
    return expecting === 'item' ? pathOf([key, batch.from + batch.rows.length]) : pathOf([key]);
  }
}

function nameOf(json: string): string | null {
  try {
    return String(JSON.parse(json));
  } catch {
    return null;
  }
}

interface ValueScan {
  /** Reads on; where the value ends, or null if it does not end here. */
  take(text: string, from: number): number | null;
  text(): string;
  length: number;
}

/** One JSON value by its brackets and quotes alone, at any depth, without recursion. */
function scanValue(): ValueScan {
  const parts: string[] = [];
  let depth = 0;
  let inText = false;
  let escaped = false;
  let isWord = false;
  const scan: ValueScan = {
    length: 0,
    text: () => parts.join(''),
    take(text, from) {
      const end = endOf(text, from);
      parts.push(text.slice(from, end ?? text.length));
      scan.length += (end ?? text.length) - from;
      return end;
    },
  };
  /** Behind the quote that ends a text, or behind the piece. Texts are most of a file: over their letters in one step. */
  function afterText(text: string, from: number): number {
    // An escape that the piece before ended with takes the first letter of this one.
    let at = from + Number(escaped);
    for (;;) {
      const quote = text.indexOf('"', at);
      escaped = isEscaped(text, at, quote < 0 ? text.length : quote);
      if (quote < 0) return text.length;
      inText = escaped;
      if (!inText) return quote + 1;
      escaped = false;
      at = quote + 1;
    }
  }
  function endOf(text: string, from: number): number | null {
    for (let at = from; at < text.length; at += 1) {
      if (inText) {
        at = afterText(text, at) - 1;
        if (!inText && depth === 0) return at + 1;
        continue;
      }
      const char = text.charAt(at);
      if (isWord) {
        if (END_OF_WORD.test(char)) return at;
      } else if (char === '"') inText = true;
      else if (char === '{' || char === '[') depth += 1;
      else if (char === '}' || char === ']') {
        depth -= 1;
        if (depth <= 0) return at + 1;
      } else if (depth === 0) isWord = true;
    }
    return null;
  }
  return scan;
}

/** Stands an odd number of backslashes before `end`, of those from `from` on? */
function isEscaped(text: string, from: number, end: number): boolean {
  let first = end;
  while (first > from && text.charAt(first - 1) === '\\') first -= 1;
  return (end - first) % 2 === 1;
}
