/** Tables of people with the truth in them, as benchmarks give them: CSV with a header. */
import { normaliseEmail } from '@/lib/identity/email';
import type { Person } from '@/lib/identity/person';
import { type Country, findPhones } from '@/lib/identity/phone';

export interface Labelled {
  person: Person;
  /** Records of one person have one. */
  entity: string;
}

/** By the header's words, in lower case. Columns that are none of these are not looked at. */
const COLUMNS = {
  name: /^(?:full_?)?name$|^names$|^fio$/,
  given: /^(?:given|first)_?name$|^fname/,
  middle: /^(?:middle_?name|patronymic)$/,
  family: /^(?:sur|last|family)_?name$|^lname/,
  phone: /phone|^tel/,
  email: /e_?mail/,
  handle: /handle|telegram|instagram/,
  birth: /birth|^dob$/,
  document: /soc_sec|ssn|tax|^(?:inn|eik|passport|document)/,
  address: /address|street|suburb|city|postcode|zip|state$/,
} as const;
type Column = keyof typeof COLUMNS;

const ENTITY = /^(?:entity|cluster|person|true)_?(?:id)?$/;

/** Throws where no column tells who is who. */
export function readTable(csv: string, country: Country): Labelled[] {
  const [head = [], ...rows] = csv
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
  const header = head.map((cell) => cell.toLowerCase());
  const entityAt = header.findIndex((name) => ENTITY.test(name));
  const idAt = header.findIndex((name) => /^rec_?id$|^id$/.test(name));
  if (entityAt < 0 && idAt < 0)
    throw new Error('no column of ids (rec_id, entity_id, cluster): the truth is not known');
  return rows.map((cells) => {
    const of = (column: Column) =>
      header.flatMap((name, at) => (COLUMNS[column].test(name) && cells[at] ? [cells[at]] : []));
    const whole = of('name');
    const parts = [...of('given'), ...of('middle'), ...of('family')].join(' ');
    return {
      entity: entityAt >= 0 ? (cells[entityAt] ?? '') : entityOfId(cells[idAt] ?? ''),
      person: {
        names: whole.length > 0 ? whole : parts ? [parts] : [],
        phones: of('phone').flatMap((text) => findPhones(text, country)),
        emails: of('email')
          .map(normaliseEmail)
          .filter((email) => email !== null),
        handles: of('handle'),
        birthDates: of('birth').map((date) => date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')),
        documents: of('document'),
        address: of('address').join(' '),
      },
    };
  });
}

/** FEBRL: `rec-552-dup-3` is another record of `rec-552-org`. */
function entityOfId(id: string): string {
  return /^rec-(\d+)-/.exec(id)?.[1] ?? id;
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}
