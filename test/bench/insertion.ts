/** Every editor of the insertion tests: how long a text takes, and how many of the checks hold. */
import { launch, type Variant } from '../e2e/driver/launch.ts';
import { CHECKS, openEditor, runCheck } from '../e2e/insertion/checks.ts';
import { PAGES } from '../e2e/insertion/pages/all.ts';
import { HOST, startRig } from '../e2e/insertion/rig.ts';
import { median } from './measure.ts';

export interface EditorRow {
  editor: string;
  browser: string;
  /** From the trigger to the verified text, in milliseconds: the median of the checks. */
  ms: number;
  passed: number;
  checks: number;
}

export async function insertionInto(variant: Variant): Promise<EditorRow[]> {
  const rig = await startRig();
  const browser = await launch(variant, rig);
  try {
    const tab = await browser.newTab(`https://${HOST}/textarea`);
    const rows: EditorRow[] = [];
    for (const [editor, page] of Object.entries(PAGES)) {
      const times: number[] = [];
      for (const check of CHECKS) {
        await openEditor(tab, editor, page);
        const { ms, wrong } = await runCheck(tab, page, check);
        if (wrong.length === 0) times.push(ms);
      }
      rows.push({ editor, browser: browser.name, ms: median(times), passed: times.length, checks: CHECKS.length });
    }
    return rows;
  } finally {
    await browser.close();
    await rig.close();
  }
}
