/** When the team works: what follow-ups, the order window and the figures go by. */
import * as z from 'zod/mini';

const minuteOfDay = z.number().check(z.int(), z.minimum(0), z.maximum(1440));
const dates = z.array(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))).check(z.maxLength(400));

export const workSchema = z.strictObject({
  /** IANA name of the school's zone; empty: the zone of the machine. */
  zone: z.string().check(z.maxLength(60)),
  /** 1 for Monday to 7 for Sunday. */
  days: z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  /** Minutes since midnight. */
  from: minuteOfDay,
  to: minuteOfDay,
  /** No notification between these; the same twice: no quiet hours. They may go over midnight. */
  quietFrom: minuteOfDay,
  quietTo: minuteOfDay,
  /** ISO 3166 country whose public holidays are days off; empty: none. */
  holidays: z.string().check(z.maxLength(2)),
  /** Days off besides. */
  daysOff: dates,
  /** Public holidays, or weekends, on which the team works all the same. */
  daysOn: dates,
});
export type Work = z.infer<typeof workSchema>;

export const DEFAULT_WORK: Work = {
  zone: '',
  days: [1, 2, 3, 4, 5],
  from: 600,
  to: 1140,
  quietFrom: 0,
  quietTo: 0,
  holidays: '',
  daysOff: [],
  daysOn: [],
};
