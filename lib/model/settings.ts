import * as z from 'zod/mini';
import { localeSchema } from './playbook';
import { ruleIdSchema } from './rule-id';
import { siteIdSchema } from './site';
import { DEFAULT_WORK, workSchema } from './work';

export const themeSchema = z.enum(['auto', 'light', 'dark']);
export const genderSchema = z.enum(['male', 'female']);
/** ISO 3166 country whose numbering plan a phone without `+` is read by. */
export const countrySchema = z.enum(['RU', 'KZ', 'BY', 'UA', 'BG', 'HU', 'GB', 'US', 'DE']);

const fields = {
  managerName: z.string().check(z.maxLength(100)),
  managerGender: z.nullable(genderSchema),
  schoolName: z.string().check(z.maxLength(200)),
  locale: localeSchema,
  theme: themeSchema,
  country: countrySchema,
  sitesOff: z.array(siteIdSchema),
  /** Origins of the customer's own on which the manager switched a site on; the browser's permission is kept apart. */
  ownSites: z.array(
    z.strictObject({ origin: z.string().check(z.regex(/^https?:\/\/[^/]+$/), z.maxLength(300)), site: siteIdSchema }),
  ),
  /** Which of a client's unpaid orders are duplicates of each other. */
  duplicates: z.strictObject({
    /** same: of one product only; an order whose product is not known is nobody's duplicate then. */
    products: z.enum(['any', 'same']),
    /** Days from the earliest to the later one; null: however far apart. */
    withinDays: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(3650))),
    /** Several open deals or leads of one person in Bitrix24 and Pipedrive are pointed out. */
    deals: z.boolean(),
  }),
  /** Variables the team adds, e.g. `payment.cardNumber`. */
  variables: z.record(
    z.string().check(z.regex(/^[a-z][a-zA-Z0-9]*(?:\.[a-z][a-zA-Z0-9]*)+$/), z.maxLength(60)),
    z.string().check(z.maxLength(2000)),
  ),
  /** Keeps which scripts were sent to whom, guide steps, acts and the like: `touch.ts`. */
  contactLog: z.boolean(),
  work: workSchema,
  /** The wording last chosen of each script that has several: `playbook id/script id` to the variant's label. */
  variants: z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(300))),
  /**
   * Prices as older versions kept them: `playbook id/quote id` to `package|band|years` to the price of the term. They move
   * into the quotes themselves (lib/playbook/prices-moved.ts); what no playbook has a place for waits here.
   */
  prices: z.record(
    z.string().check(z.maxLength(200)),
    z.record(z.string().check(z.maxLength(200)), z.number().check(z.minimum(0), z.maximum(1_000_000_000))),
  ),
  /** Ids of the playbooks that are not in force. */
  playbooksOff: z.array(z.string().check(z.maxLength(80))),
  /** Rules that are switched off. */
  rulesOff: z.array(ruleIdSchema),
  /** Clients not seen for so many months are deleted; null: never. */
  keepMonths: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(120))),
  /** How often to be reminded of a backup. */
  remindBackup: z.enum(['never', 'daily', 'weekly']),
  /** Names, phones and e-mails are covered in our own windows, for whoever shares the screen. */
  masked: z.boolean(),
  /** What the month is to bring, in the currency of most payments; 0: no plan. */
  monthTarget: z.number().check(z.minimum(0)),
};

export const settingsSchema = z.strictObject(fields);
export type Settings = z.infer<typeof settingsSchema>;

/** Some of the settings: what one page changes without knowing what another one does. */
export const settingsChangeSchema = z.strictObject({
  managerName: z.exactOptional(fields.managerName),
  managerGender: z.exactOptional(fields.managerGender),
  schoolName: z.exactOptional(fields.schoolName),
  locale: z.exactOptional(fields.locale),
  theme: z.exactOptional(fields.theme),
  country: z.exactOptional(fields.country),
  sitesOff: z.exactOptional(fields.sitesOff),
  ownSites: z.exactOptional(fields.ownSites),
  duplicates: z.exactOptional(fields.duplicates),
  variables: z.exactOptional(fields.variables),
  contactLog: z.exactOptional(fields.contactLog),
  work: z.exactOptional(fields.work),
  variants: z.exactOptional(fields.variants),
  prices: z.exactOptional(fields.prices),
  playbooksOff: z.exactOptional(fields.playbooksOff),
  rulesOff: z.exactOptional(fields.rulesOff),
  monthTarget: z.exactOptional(fields.monthTarget),
  keepMonths: z.exactOptional(fields.keepMonths),
  remindBackup: z.exactOptional(fields.remindBackup),
  masked: z.exactOptional(fields.masked),
});

export const DEFAULT_SETTINGS: Settings = {
  managerName: '',
  managerGender: null,
  schoolName: '',
  locale: 'en',
  theme: 'auto',
  country: 'RU',
  sitesOff: [],
  ownSites: [],
  duplicates: { products: 'any', withinDays: null, deals: true },
  variables: {},
  contactLog: true,
  work: DEFAULT_WORK,
  variants: {},
  prices: {},
  playbooksOff: [],
  rulesOff: [],
  monthTarget: 0,
  keepMonths: null,
  remindBackup: 'weekly',
  masked: false,
};
