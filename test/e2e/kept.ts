/** What the background keeps, asked for as the extension's own pages ask; and pages that show a client of the sandbox. */
import type { Backup } from '@/lib/model/backup';
import type { Browser, Tab, View } from './driver/driver.ts';
import { ask } from './introduce.ts';
import { openPanel, testId, WHATSAPP } from './stage.ts';

/** Everything that is kept, as the export writes it. */
export async function kept(browser: Browser): Promise<Backup> {
  return JSON.parse(await ask<string>(browser, 'data.export'));
}

export interface Place {
  tab: Tab;
  panel: View;
}

/** Opens a page with the panel, and waits until the panel shows this record. */
export async function openRecord(browser: Browser, url: string, number: string): Promise<Place> {
  const tab = await browser.newTab(url);
  const panel = await openPanel(tab);
  await panel.waitFor(`${testId('record-number')}[data-value="${number}"]`);
  return { tab, panel };
}

/** Opens a WhatsApp chat by a part of its title, and waits until the panel shows its phone. */
export async function openChat(browser: Browser, title: string, phone: string): Promise<Place> {
  const tab = await browser.newTab(WHATSAPP);
  await tab.click(`#pane-side [title*="${title}"]`);
  const panel = await openPanel(tab);
  await panel.waitFor(`${testId('client-phone')}[data-value="${phone}"]`);
  return { tab, panel };
}

/** Дмитрий Орлов, the client whom every site of the sandbox knows by the same phone. */
export const DMITRY = { order: 828628777, number: '25428', phone: '+79000001122', chat: 'Дима Орлов' };
