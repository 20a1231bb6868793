/** The keys by which records that may be one person are found without comparing all with all. */
import type { NameWord } from './name-form';
import type { Person, Profile } from './person';
import { profileOf } from './person';

/** Records that share none of these keys are never one person to us; most that share one are not either. */
export function searchKeysOf(profile: Profile): string[] {
  const { person } = profile;
  return [
    ...new Set([
      ...person.phones.map((phone) => `p:${phone}`),
      // One digit wrong leaves one half right.
      ...profile.names.flatMap(({ words }) =>
        words.flatMap(({ text }) =>
          person.phones.flatMap((phone) => [
            `q:${text.slice(0, 3)}:${phone.slice(-5)}`,
            `r:${text}:${phone.slice(2, -4)}`,
          ]),
        ),
      ),
      ...profile.mailboxes.flatMap(({ email, corrected, local, domain }) => [
        `m:${email}`,
        `m:${corrected}`,
        ...(local.length > 4 ? [`l:${local.replace(/[._-]/g, '')}`] : []),
        ...(local.length > 5 ? [`e:${local.slice(0, 4)}:${domain}`, `f:${local.slice(-4)}:${domain}`] : []),
      ]),
      ...(person.handles ?? []).map((handle) => `h:${handle}`),
      ...(person.accounts ?? []).map((account) => `a:${account}`),
      ...(person.documents ?? []).map((document) => `d:${document}`),
      ...(person.birthDates ?? []).map((date) => `b:${date}`),
      ...nameKeys(profile),
      ...addressKeys(profile),
    ]),
  ];
}

export function searchKeysOfPerson(person: Person): string[] {
  return searchKeysOf(profileOf(person));
}

/** Each two words of a name, in one order; with a short form, the names it stands for. */
function nameKeys({ names }: Profile): string[] {
  return names.flatMap(({ words }) => {
    const forms = words.filter(({ kind }) => kind === 'word' || kind === 'husband').map(formsOf);
    return forms.flatMap((ours, at) =>
      forms
        .slice(at + 1)
        .flatMap((theirs) => ours.flatMap((one) => theirs.map((other) => `n:${[one, other].sort().join(' ')}`))),
    );
  });
}

function formsOf({ text, given }: NameWord): string[] {
  return given ? [...given] : [text.replace(/(?<=..)a$/, '')];
}

/** A word of the name with a number or word of the address. */
function addressKeys({ names, addressWords }: Profile): string[] {
  const long = addressWords.filter((word) => /\d{3,}/.test(word) || word.length > 5);
  const pairs = addressWords.slice(1).map((word, at) => `s:${addressWords[at]} ${word}`);
  return [
    ...pairs,
    ...names.flatMap(({ words }) => words.flatMap(({ text }) => long.map((word) => `t:${text} ${word}`))),
  ];
}
