/** Point 2: what the page shows of the client and the record stands in the panel, and what it lacks is said. */
import { describe, expect, it } from 'vitest';
import type { Tab, View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { BITRIX24, GETCOURSE, openPanel, PIPEDRIVE, stage, testId, WHATSAPP } from '../stage.ts';

const FACTS = ['client-phone', 'client-email', 'record-number', 'record-status', 'record-amount'] as const;

/** Every fact by its mark: normal form, `missing`, or null where the panel does not show it. */
async function factsOf(panel: View): Promise<Record<string, string | null>> {
  const facts: Record<string, string | null> = { 'client-name': await panel.text(testId('client-name')) };
  for (const name of FACTS) {
    if ((await panel.count(testId(name))) === 0) facts[name] = null;
    else if ((await panel.attr(testId(name), 'data-missing')) !== null) facts[name] = 'missing';
    else facts[name] = await panel.attr(testId(name), 'data-value');
  }
  return facts;
}

describe.each(BROWSERS)('facts of the page in %s', (variant) => {
  const here = stage(variant);
  const read = async (url: string, ready?: (panel: View, tab: Tab) => Promise<void>) => {
    const tab = await here.browser.newTab(url);
    const panel = await openPanel(tab);
    await ready?.(panel, tab);
    const facts = await factsOf(panel);
    await tab.close();
    return facts;
  };
  const shows = (name: string, value: string) => (panel: View) =>
    panel.waitFor(`${testId(name)}[data-value="${value}"]`);

  it('reads a GetCourse order', async () => {
    const facts = await read(`${GETCOURSE}/sales/control/deal/update/id/828628777`, shows('record-number', '25428'));
    expect(facts).toEqual({
      'client-name': 'Дмитрий Орлов',
      'client-phone': '+79000001122',
      'client-email': 'dmitry.orlov@example.com',
      'record-number': '25428',
      'record-status': 'new',
      'record-amount': '24900',
    });
  });

  it('says which fact a GetCourse order does not show', async () => {
    const facts = await read(`${GETCOURSE}/sales/control/deal/update/id/828628411`, shows('record-number', '25422'));
    expect(facts).toMatchObject({ 'client-phone': 'missing', 'client-email': 'nosov@example.com' });
  });

  it('reads a Bitrix24 deal in its slider, whatever the address bar says', async () => {
    const facts = await read(`${BITRIX24}/crm/deal/details/101/`, shows('record-amount', '24900'));
    expect(facts).toMatchObject({
      'client-name': expect.stringContaining('Дмитрий Орлов'),
      'client-phone': '+79000001122',
      'client-email': 'dmitry.orlov@example.com',
      'record-number': '101',
    });
  });

  it('says what a Bitrix24 deal without client and amount lacks', async () => {
    const facts = await read(`${BITRIX24}/crm/deal/details/105/`, (panel) =>
      panel.waitFor(`${testId('record-number')}[data-value="105"]`),
    );
    expect(facts).toMatchObject({ 'client-phone': 'missing', 'client-email': 'missing', 'record-amount': 'missing' });
  });

  it('shows the card on top of stacked sliders, and the one below when it closes', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/deal/details/101/`);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-number')}[data-value="101"]`);
    await tab.frame('/crm/deal/details/101/').click('a[href*="/crm/contact/details/77/"]');
    await panel.waitFor(testId('record-number'), { gone: true });
    await panel.waitForText(testId('client-name'), 'Дмитрий Орлов');
    await tab.close();
  });

  it('reads a Pipedrive deal, and the next one without a reload', async () => {
    const tab = await here.browser.newTab(`${PIPEDRIVE}/deal/1`);
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('record-number')}[data-value="1"]`);
    expect(await factsOf(panel)).toMatchObject({
      'client-name': expect.stringContaining('Dmitry Orlov'),
      'client-phone': '+79000001122',
      'client-email': 'dmitry.orlov@example.com',
    });
    await tab.evaluate(() => {
      history.pushState({}, '', '/deal/4');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await panel.waitFor(`${testId('record-number')}[data-value="4"]`);
    expect(await factsOf(panel)).toMatchObject({ 'client-phone': 'missing', 'record-amount': 'missing' });
    await tab.close();
  });

  it('reads the other side of a WhatsApp chat, and the next chat; a group has no phone', async () => {
    const tab = await here.browser.newTab(WHATSAPP);
    await tab.click('#pane-side [title*="Дима Орлов"]');
    const panel = await openPanel(tab);
    await panel.waitFor(`${testId('client-phone')}[data-value="+79000001122"]`);
    await tab.click('#pane-side [title*="Отдел продаж"]');
    await panel.waitFor(`${testId('client-phone')}[data-missing]`);
    await tab.close();
  });

  it('on an unknown page offers the scripts and says that it is not known', async () => {
    const tab = await here.browser.newTab(`${GETCOURSE}/pl/unknown`);
    const panel = await openPanel(tab);
    await panel.waitFor(testId('script'));
    await panel.waitForText('body', 'This page is not known');
    await tab.close();
  });
});
