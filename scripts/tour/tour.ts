/** The main job from end to end on the sandbox's pages, each step told and photographed. Played by `npm start`. */
import type { Browser } from '../../test/e2e/driver/driver.ts';
import type { Sandbox } from '../../test/sandbox/serve.ts';
import { STOPS } from './stops.ts';

export interface TourResult {
  ok: boolean;
  /** Path of the picture of each stop that went well, by its name. */
  shots: Map<string, string>;
}

/** A failed stop does not end the tour. */
export async function tour(
  browser: Browser,
  sandbox: Sandbox,
  say: (line: string) => void,
  folder = 'test-results/tour',
): Promise<TourResult> {
  const shots = new Map<string, string>();
  for (const [index, { name, title, visit }] of STOPS.entries()) {
    say(`${index + 1}. ${title}`);
    try {
      const { happened, tab } = await visit({ browser, sandbox });
      const shot = `${folder}/${String(index + 1).padStart(2, '0')}-${name}.png`;
      await tab.screenshot(shot);
      shots.set(name, shot);
      say(`   ${happened}\n   ${shot}`);
    } catch (error) {
      say(`   FAILED: ${error instanceof Error ? error.message : error}`);
    }
  }
  say(`${shots.size} of ${STOPS.length} stops as they should be`);
  return { ok: shots.size === STOPS.length, shots };
}
