/**
 * What `npm start` plays, point by point, with third-party cookies allowed: the other journeys run in the harder setting
 * and in Firefox.
 */
import { expect, it } from 'vitest';
import { STOPS } from '../../../scripts/tour/stops.ts';
import { stage } from '../stage.ts';

const here = stage('chromium', { language: 'ru' });

it.each(STOPS)('$title', async ({ visit }) => {
  const { happened } = await visit(here);
  expect(happened).not.toBe('');
});
