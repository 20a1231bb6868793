/** The variables that the product fills by itself; a team adds its own in the settings, and any other is asked for. */
export const KNOWN_VARIABLES = [
  'client.name',
  'client.firstName',
  'client.phone',
  'client.email',
  'client.handle',
  'order.number',
  'order.product',
  'order.amount',
  'order.currency',
  'order.status',
  'order.createdAt',
  'order.paymentLink',
  'order.manager',
  'deal.title',
  'deal.stage',
  'company.name',
  'manager.name',
  'manager.gender',
  'school.name',
  'day.greeting',
  'day.today',
  'day.tomorrow',
] as const;

export type KnownVariable = (typeof KNOWN_VARIABLES)[number];

/** What the texts of a quote know beside them, and that of an upgrade beside those. */
export const QUOTE_VARIABLES = [
  'quote.package',
  'quote.units',
  'quote.years',
  'quote.price',
  'quote.instalments',
  'quote.instalmentPrice',
] as const;
export const UPGRADE_VARIABLES = ['quote.from', 'quote.days', 'quote.until'] as const;
