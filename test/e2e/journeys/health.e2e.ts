/** What the options say of the page last used, and the report on it, which holds nothing of any client. */
import { describe, expect, it } from 'vitest';
import type { Tab } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { GETCOURSE, stage, testId } from '../stage.ts';
import { ORDER, ORDER_ID } from '../steps.ts';

describe.each(BROWSERS)('health in %s', (variant) => {
  const here = stage(variant);

  /** The options, opened when the page has been the last one in front. */
  const optionsAfter = async (url: string): Promise<{ page: Tab; options: Tab }> => {
    const page = await here.browser.newTab(url);
    const options = await here.browser.extensionTab('options.html');
    await options.waitFor(testId('health'));
    return { page, options };
  };

  it('an order: what was found and by which selector, and a report without the client', async () => {
    const { page, options } = await optionsAfter(ORDER);
    await options.waitFor(`${testId('health')}[data-kind=order]`);
    const phones = `${testId('health-fact')}[data-fact=phones][data-found=true]`;
    await options.waitForText(phones, '.user-call-to-phone ×');
    // The clipboard is the machine's: what would be put there is kept here.
    await options.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        Reflect.set(window, '__copied', text);
      };
    });
    await options.click(testId('health-copy'));
    const report = await options.waitUntil(() => String(Reflect.get(window, '__copied') ?? ''));
    expect(report).toContain('Page: order\nAddress: https://*.getcourse.ru/sales/control/deal/update/id/N\n');
    expect(report).toMatch(/phones: found\n {2}\d+ × \.user-call-to-phone \(seen 2026-01\)/);
    const { orders, users } = here.sandbox.state().getcourse;
    const order = orders.find(({ id }) => id === ORDER_ID);
    const client = users.find(({ id }) => id === order?.userId);
    if (!order || !client) throw new Error('the sandbox has no such order');
    const personal = [client.name, ...client.name.split(' '), client.phone, client.email, order.title];
    for (const text of [...personal, String(order.number), String(order.id), String(order.cost), 'example']) {
      expect(report).not.toContain(text);
    }
    await options.close();
    await page.close();
  });

  it('a page without a login is called that', async () => {
    const { page, options } = await optionsAfter(`${GETCOURSE}/cms/system/login`);
    await options.waitFor(`${testId('health')}[data-unfit=logged-out]`);
    await options.waitForText(testId('health'), 'You are not logged in here.');
    await options.close();
    await page.close();
  });

  it('is looked at anew when the manager comes back to the options', async () => {
    const { page, options } = await optionsAfter(`${GETCOURSE}/cms/system/login`);
    await options.waitFor(`${testId('health')}[data-unfit=logged-out]`);
    await page.goto(ORDER);
    await page.activate();
    await options.activate();
    await options.evaluate(() => window.dispatchEvent(new Event('focus')));
    await options.waitFor(`${testId('health')}[data-kind=order]`);
    await options.close();
    await page.close();
  });
});
