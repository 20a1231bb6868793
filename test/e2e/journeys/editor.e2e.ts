/** The manager's own words in a playbook: changed in the editor, kept by the background, shown by a panel that is open. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../driver/launch.ts';
import { lookFor } from '../introduce.ts';
import { DMITRY, kept, openRecord } from '../kept.ts';
import { GETCOURSE, stage, testId } from '../stage.ts';

const COMMENT = '[name="Deal[add_comment]"]';

describe.each(BROWSERS)('the editor in %s', (variant) => {
  const here = stage(variant);
  const order = () =>
    openRecord(here.browser, `${GETCOURSE}/sales/control/deal/update/id/${DMITRY.order}`, DMITRY.number);
  const options = async () => {
    const page = await here.browser.extensionTab('options.html');
    // Parts that are loaded later move what stands below them: nobody clicks while the page still grows.
    for (const part of ['figures-period', 'team-subscribe']) await page.waitFor(testId(part));
    return page;
  };

  it('changes a text of a playbook: a panel that is open has it at once, and undo gives the old one back', async () => {
    const { tab, panel } = await order();
    await tab.click(COMMENT);
    await lookFor(panel, 'не оплачен');
    const script = '[data-script-id="order.greeting-unpaid"]';
    const page = await options();
    await page.click(`${testId('playbook-edit')}[data-playbook-id=online-school]`);
    await page.click(`${testId('entry')}[data-entry-id="order.greeting-unpaid"] a`);
    await page.fill(testId('edit-text'), '{client.firstName}, добрый день! Это мой текст.');
    await panel.waitForText(`${script} ${testId('preview')}`, 'добрый день! Это мой текст.');
    await page.click(testId('editor-undo'));
    await panel.waitForText(`${script} ${testId('preview')}`, 'Меня зовут');
    await page.click(testId('editor-redo'));
    await panel.waitForText(`${script} ${testId('preview')}`, 'Это мой текст.');
    await panel.click(`${script} ${testId('insert')}`);
    await expect.poll(() => tab.value(COMMENT)).toContain('добрый день! Это мой текст.');
    await page.close();
    await tab.close();
  });

  it('changes a form, a checklist, prices and contacts: kept at once, and shown by a panel that is open', async () => {
    const { tab, panel } = await order();
    await panel.click(testId('tab-forms'));
    const page = await options();
    const edit = async (book: string, part: string, id: string) => {
      const address = `#playbook/${book}/${part}/${id}`;
      await page.evaluate((hash) => location.assign(hash), address);
      await page.waitFor(`${testId('entry-editor')} ${testId('edit-title')}`);
    };
    const item = (at: number) => `${testId('item')}:nth-of-type(${at})`;
    const own = async (id: string) => (await kept(here.browser)).ownChanges.find((one) => one.id === id)?.entry;

    await edit('online-school', 'forms', 'refund.collect');
    await page.fill(`${testId('edit-fields')} ${item(5)} ${testId('edit-name')}`, 'sum');
    await page.fill(`${testId('edit-fields')} ${item(5)} ${testId('edit-label')}`, 'Сколько вернуть');
    await expect
      .poll(() => own('refund.collect'))
      .toMatchObject({
        text: expect.stringContaining('Сумма: {form.sum}'),
        row: expect.arrayContaining(['{form.sum}']),
        fields: expect.arrayContaining([expect.objectContaining({ name: 'sum', label: 'Сколько вернуть' })]),
      });
    await panel.click(`[data-form-id="refund.collect"] ${testId('form-open')}`);
    await panel.waitForText('label', 'Сколько вернуть');
    await panel.click(testId('form-leave'));

    await edit('online-school', 'checklists', 'payment.unmatched');
    await page.fill(`${testId('edit-items')} ${item(2)} ${testId('edit-item')}`, 'Найти плательщика');
    await page.click(`${testId('edit-items')} ${item(1)} ${testId('item-remove')}`);
    const isItem = expect.objectContaining({ id: 'find', text: 'Найти плательщика' });
    await expect
      .poll(async () => (await own('payment.unmatched')) as unknown)
      .toMatchObject({
        items: [
          isItem,
          ...['doubles', 'enter', 'instructions', 'unknown'].map((id) => expect.objectContaining({ id })),
        ],
      });
    await panel.click('[data-checklist-id="payment.unmatched"] summary');
    await panel.waitForText('[data-checklist-id="payment.unmatched"] li', 'Найти плательщика');

    await edit('online-school', 'contacts', 'contacts.responsible');
    await page.fill(`${testId('edit-contacts')} ${item(1)} ${testId('edit-topic')}`, 'Деньги');
    await panel.waitForText('[data-contact-id=payments]', 'Деньги');
    await expect
      .poll(() => own('contacts.responsible'))
      .toMatchObject({
        entries: expect.arrayContaining([expect.objectContaining({ id: 'payments', topic: 'Деньги' })]),
      });

    await edit('school-diary', 'quotes', 'price.package');
    await page.fill('[data-key="basic|200|1"]', '222');
    await page.fill('[data-key="basic|300|1"]', '333');
    await page.click(`${testId('band')}:nth-of-type(1) ${testId('band-remove')}`);
    await expect
      .poll(() => own('price.package'))
      .toMatchObject({
        bands: [200, 300, 400, 500, 600, 700, 800, 900, 1000, null],
        prices: [
          { package: 'basic', band: 0, years: 1, price: 222 },
          { package: 'basic', band: 1, years: 1, price: 333 },
        ],
      });
    const quote = '[data-quote-id="price.package"]';
    await panel.click(`${quote} summary`);
    await panel.fill(`${quote} ${testId('quote-units')}`, '250');
    await panel.waitFor(`${quote} ${testId('quote-price')}[data-value="333"]`);
    await page.close();
    await tab.close();
  });
});
