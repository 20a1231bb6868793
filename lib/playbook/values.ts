/** What is known for the variables of a script: read from the page, remembered of the client, set by the team, typed now. */
import { formatMoney } from '@/lib/i18n/format';
import type { Facts, FactValues, Read } from '@/lib/model/page';
import type { Locale } from '@/lib/model/playbook';
import type { Client } from '@/lib/model/records';
import type { Settings } from '@/lib/model/settings';
import type { ValueSource, Values } from './fill';
import { firstNameOf } from './first-name';
import { greetingFor } from './greeting';
import type { KnownVariable } from './variables';

/** The part of a tab's view that scripts draw on. */
export interface KnownOfTab {
  facts: Facts;
  /** The best match first. */
  clients: readonly Client[];
}

type Known = Partial<Record<KnownVariable, string | null | undefined>>;

/**
 * `now` tells the time of day, on this machine's clock. What was typed now goes before what the page shows, that before what is remembered of the client, and that before
 * the settings. Dates and money are written for `locale`, the language of the message.
 */
export function valuesFor(
  view: KnownOfTab,
  settings: Settings,
  typed: Record<string, string>,
  { locale, now }: { locale: Locale; now: Date },
): Values {
  const values = new Map<string, { value: string; source: ValueSource }>();
  const add = (source: ValueSource, known: Record<string, string | null | undefined>) => {
    for (const [variable, value] of Object.entries(known)) {
      if (value?.trim()) values.set(variable, { value: value.trim(), source });
    }
  };
  const client = view.clients[0];
  add('clock', dayValues(locale, now));
  add('settings', settings.variables);
  add('settings', settingsValues(settings));
  if (client !== undefined) {
    add('client', personValues(client.names[0], client.phones[0], client.emails[0]));
    add('client', client.values);
  }
  add('page', pageValues(view, locale));
  add('typed', typed);
  // Not by assignment: a remembered variable named `__proto__` would become the prototype.
  return Object.fromEntries(values);
}

function settingsValues(settings: Settings): Known {
  return {
    'manager.name': settings.managerName,
    'manager.gender': settings.managerGender,
    'school.name': settings.schoolName,
  };
}

function dayValues(locale: Locale, now: Date): Known {
  const on = (days: number) => new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return {
    'day.greeting': greetingFor(locale, now.getHours()),
    'day.today': formatDay(locale, on(0)),
    'day.tomorrow': formatDay(locale, on(1)),
  };
}

function personValues(name: string | undefined, phone: string | undefined, email: string | undefined): Known {
  return {
    'client.name': name,
    'client.firstName': name === undefined ? undefined : firstNameOf(name),
    'client.phone': phone,
    'client.email': email,
  };
}

function pageValues({ facts }: KnownOfTab, locale: Locale): Known {
  const amount = found(facts.amount);
  const createdAt = found(facts.createdAt);
  const status = found(facts.status)?.text;
  return {
    ...personValues(found(facts.clientName), found(facts.phones)?.[0], found(facts.emails)?.[0]),
    'order.number': found(facts.recordNumber),
    'order.product': found(facts.product),
    'order.amount': amount && plainSpaces(formatMoney(locale, amount)),
    'order.currency': amount?.currency,
    'order.status': status,
    'order.createdAt': createdAt && formatDate(locale, createdAt),
    'order.paymentLink': found(facts.paymentLink),
    'order.manager': found(facts.manager),
    'client.handle': found(facts.handle),
    'deal.title': found(facts.title),
    'deal.stage': status,
    'company.name': found(facts.company),
  };
}

function found<T extends FactValues[keyof FactValues]>(read: Read<T> | undefined): T | undefined {
  return read !== undefined && 'value' in read ? read.value : undefined;
}

/** The day as the page's own clock had it: the date is taken from the text, not moved into this machine's zone. */
function formatDate(locale: Locale, iso: string): string | null {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : formatDay(locale, day);
}

/** The date that `day` has in UTC. */
export function formatDay(locale: Locale, day: Date): string {
  const shape = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return plainSpaces(new Intl.DateTimeFormat(locale, shape).format(day));
}

/** Editors turn non-breaking spaces into plain ones and back; what is inserted must read back as it was. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
