/** The rules that the product knows; what each watches stands in the followups room. */
import * as z from 'zod/mini';

export const ruleIdSchema = z.enum([
  'order.push',
  'payment.manual',
  'payment.promised',
  'objection.thinking',
  'payment.instalment',
  'contract.renewal',
  'group.early',
  'group.reminder',
  'order.window',
  'order.night',
  'response.sla',
  'task.horizon',
]);
export type RuleId = z.infer<typeof ruleIdSchema>;
