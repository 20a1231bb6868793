/**
 * Clients as managers leave them in CRMs: the same people several times over, in two alphabets, with short names, other
 * mail addresses, slips and gaps; and beside them relatives who share a phone, offices, and namesakes. Nobody is real:
 * the phones lie in exchanges that are not given out.
 */
import { normaliseEmail } from '@/lib/identity/email';
import { findPhones } from '@/lib/identity/phone';
import { POOLS, type Pool } from './names-pool';
import { type Random, randomFrom } from './random';
import type { Labelled } from './tables';
import { inLatin, withoutAccents, withSlip, writeEmail, writePhone } from './writing';

interface Somebody {
  pool: Pool;
  gender: 'm' | 'f';
  given: string;
  father: string;
  family: string;
  phones: string[];
  emails: string[];
  /** By which of the two all records of this person hang together. */
  knows?: 'phone' | 'email';
}

/** The same seed gives the same clients. */
export function generateClients(count: number, seed: number): Labelled[] {
  const random = randomFrom(seed);
  const records: Labelled[] = [];
  let entity = 0;
  while (records.length < count) {
    const pool = POOLS[random.pick(['RU', 'RU', 'BG', 'HU'] as const)];
    for (const somebody of household(pool, random)) {
      entity += 1;
      const times = random.chance(0.45) ? 1 : random.pick([2, 2, 2, 3, 4]);
      for (let time = 0; time < times && records.length < count; time += 1)
        records.push({ entity: String(entity), person: record(somebody, time, random) });
    }
  }
  return records;
}

/** One person; or relatives with one phone or one mailbox; or people of one office. */
function household(pool: Pool, random: Random): Somebody[] {
  const first = somebody(pool, random);
  if (random.chance(0.93)) return [first];
  const isOffice = random.chance(0.05);
  const others = Array.from({ length: isOffice ? 6 : random.pick([1, 1, 2]) }, () => somebody(pool, random));
  const sharesPhone = random.chance(0.8);
  for (const other of others) {
    if (sharesPhone) other.phones = first.phones;
    else other.emails = first.emails;
    if (isOffice || random.chance(0.15)) continue;
    other.family = first.family;
    if (other.given === first.given)
      other.given = random.pick(pool[other.gender === 'm' ? 'male' : 'female'].filter((name) => name !== first.given));
  }
  const givens = new Set<string>();
  return [first, ...others].filter(({ given }) => givens.size < givens.add(given).size);
}

function somebody(pool: Pool, random: Random): Somebody {
  const gender = random.pick(['m', 'f'] as const);
  const given = random.pick(gender === 'm' ? pool.male : pool.female);
  const family = random.pick(pool.family);
  return {
    pool,
    gender,
    given,
    family,
    father: pool.fathers.length ? random.pick(pool.fathers) : '',
    phones: [phone(pool, random)],
    emails: [email(pool, given, family, random)],
  };
}

function phone({ country }: Pool, random: Random): string {
  const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');
  if (country === 'RU') return `9${digits(2)}000${digits(4)}`;
  if (country === 'BG') return `8${random.pick(['7', '8', '9'])}${digits(1)}00${digits(4)}`;
  return `${random.pick(['20', '30', '70'])}00${digits(5)}`;
}

function email({ domains }: Pool, given: string, family: string, random: Random): string {
  const [name, last] = [given, family].map((word) =>
    withoutAccents(inLatin(word, 'BG', random))
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  );
  const number = random.below(99_999);
  const local = random.pick([
    `${name}.${last}${number}`,
    `${last}${number}`,
    `${name}${number}`,
    `${name?.[0]}${last}${number}`,
  ]);
  return `${local}@${random.pick(domains)}`;
}

/**
 * One record of somebody; the first is the fullest. Two records that have no contact in common, well or badly written,
 * are told from namesakes by nobody: each later one has the first one's phone or mailbox.
 */
function record(who: Somebody, time: number, random: Random): Labelled['person'] {
  const { country } = who.pool;
  const later = time > 0;
  let number = random.pick(who.phones);
  let address = random.pick(who.emails);
  let hasPhone = true;
  let hasEmail = later || !random.chance(0.25);
  if (!hasEmail) who.emails = [email(who.pool, who.given, who.family, random)];
  who.knows ??= hasEmail ? random.pick(['phone', 'email'] as const) : 'phone';
  if (later && who.knows === 'phone') {
    if (random.chance(0.1)) address = email(who.pool, who.given, who.family, random);
    hasEmail = !random.chance(0.3);
    if (random.chance(0.04)) number = withSlip(number, random);
  } else if (later) {
    if (random.chance(0.08)) number = phone(who.pool, random);
    hasPhone = !random.chance(0.3);
  }
  const phones = hasPhone ? [writePhone(country, number, random)] : [];
  if (hasPhone && random.chance(0.04)) phones[0] += `; ${writePhone(country, phone(who.pool, random), random)}`;
  return {
    names: [writeName(who, later, random)],
    phones: phones.flatMap((text) => findPhones(text, country)),
    emails: hasEmail ? [normaliseEmail(writeEmail(address, random))].filter((form) => form !== null) : [],
  };
}

function writeName(who: Somebody, later: boolean, random: Random): string {
  const { pool, gender } = who;
  let given = who.given;
  const short = pool.short[given];
  if (later && short && random.chance(0.2)) given = random.pick(short);
  let family = pool.country === 'HU' ? who.family : inGender(who.family, gender);
  if (later && gender === 'f' && random.chance(0.02))
    family = inGender(random.pick(pool.family), pool.country === 'HU' ? 'm' : gender);
  if (later && random.chance(0.04)) given = withSlip(given, random);
  if (later && random.chance(0.04)) family = withSlip(family, random);
  const father = random.chance(0.3) ? fatherName(who) : '';
  const isGivenFirst = pool.country === 'HU' ? random.chance(0.2) : random.chance(0.7);
  const parts = isGivenFirst ? [given, father, family] : [family, given, father];
  if (later && random.chance(0.07)) parts.splice(parts.indexOf(family), 1);
  let name = parts.filter(Boolean).join(' ');
  if (pool.country !== 'HU' && random.chance(0.2)) name = inLatin(name, pool.country, random);
  if (random.chance(0.35)) name = withoutAccents(name);
  if (random.chance(0.05)) name = random.pick([name.toUpperCase(), name.toLowerCase()]);
  return name;
}

function inGender(family: string, gender: 'm' | 'f'): string {
  if (gender === 'm') return family;
  if (/(?:ов|ев|ёв|ин|ын)$/.test(family)) return `${family}а`;
  return family.replace(/(?:ий|ой)$/, 'ая').replace(/ски$/, 'ска');
}

function fatherName({ pool, father, gender }: Somebody): string {
  if (pool.country === 'BG') return gender === 'f' ? `${father}а` : father;
  if (pool.country !== 'RU') return '';
  const isF = gender === 'f';
  if (/[йь]$/.test(father)) return father.replace(/ий$/, 'ьй').replace(/[йь]$/, '') + (isF ? 'евна' : 'евич');
  const stem = father.replace('Пётр', 'Петр').replace('Павел', 'Павл');
  return stem + (isF ? 'овна' : 'ович');
}
