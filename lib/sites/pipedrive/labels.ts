/**
 * Pipedrive's own names of its fields, folded. Users rename fields and add their own: a label that is not here says
 * nothing, and its field is not read.
 */

/** One line a group of languages. */
const words = (...lines: string[]) => lines.flatMap((line) => line.split(', '));

export const LABELS = {
  value: words(
    'value, deal value, lead value',
    'сумма, стоимость, сумма сделки, стоимость сделки, вартість, вартість угоди, стойност, стойност на сделката',
    'érték, wert, deal-wert, valeur, valor, valore, waarde, wartość',
  ),
  owner: words(
    'owner, deal owner, lead owner',
    'владелец, владелец сделки, ответственный, власник, собственик',
    'tulajdonos, besitzer, eigentümer, inhaber, propriétaire, propietario, proprietário, proprietario, eigenaar, właściciel',
  ),
  person: words(
    'person, contact person',
    'контакт, контактное лицо, контактна особа, лице за контакт',
    'kapcsolattartó, kontaktperson, personne, persona, pessoa, persoon, osoba',
  ),
  organization: words(
    'organization, organisation',
    'организация, організація',
    'szervezet, organización, organização, organizzazione, organisatie, organizacja',
  ),
  phone: words('phone, телефон, telefon, telefonnummer, téléphone, teléfono, telefone, telefono, telefoon'),
  email: words(
    'email, e-mail',
    'почта, эл. почта, электронная почта, имейл',
    'e-mail-adresse, correo electrónico, correo',
  ),
  nextActivity: words(
    'next activity, next activity date',
    'следующее дело, дата следующего дела, следующая задача, следваща дейност',
    'következő tevékenység, nächste aktivität, datum der nächsten aktivität, activité suivante, próxima actividad',
  ),
  stage: words('stage, deal stage, этап, этап сделки, етап, szakasz, phase, étape, etapa, fase, etap'),
};
