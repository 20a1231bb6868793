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
