/** Steps that several journeys take. */
import type { Tab, View } from './driver/driver.ts';
import { lookFor } from './introduce.ts';
import { GETCOURSE, testId } from './stage.ts';

/** The later of the two unpaid orders of Дмитрий Орлов. */
export const ORDER_ID = 828628777;
export const ORDER = `${GETCOURSE}/sales/control/deal/update/id/${ORDER_ID}`;
/** Of an order's card; what is typed there reaches nobody before the card is saved. */
export const COMMENT = '[name="Deal[add_comment]"]';

/** Finds the greeting by typing and presses its button; the toast tells what came of it. */
export async function pressInsert(panel: View): Promise<void> {
  await lookFor(panel, 'не оплачен');
  await panel.click(`[data-script-id="order.greeting-unpaid"] ${testId('insert')}`);
}

export const GOOD = `${testId('toast')}[data-tone=good]`;
export const BAD = `${testId('toast')}[data-tone=bad]`;

/** What hangs beside head and body: our hosts, for nobody else puts anything there. By width, 0 for a closed panel. */
export function hosts(tab: Tab): Promise<{ html: string; width: number; root: boolean }[]> {
  return tab.evaluate(() =>
    [...document.documentElement.children]
      .filter((element) => element !== document.head && element !== document.body && !element.id)
      .map((element) => ({
        html: element.outerHTML,
        width: element.getBoundingClientRect().width,
        root: element.shadowRoot !== null,
      })),
  );
}
