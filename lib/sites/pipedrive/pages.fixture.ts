/** The sandbox's account, its pages as an adapter meets them, and what Pipedrive's adapter reads there. */
import { seedPipedrive } from '../../../test/sandbox/pipedrive/data';
import { renderDeal, renderLead, renderOrganization, renderPerson } from '../../../test/sandbox/pipedrive/record';
import type { Look } from '../../../test/sandbox/pipedrive/types';
import { type Shown, showPage } from '../../../test/show-page';
import { pipedrive } from './site';

const NOW = new Date('2026-11-20T12:00:00+03:00');
export const HOST = 'https://example.pipedrive.com';
export const account = seedPipedrive(NOW);

type Asked = Partial<Look>;

/** `address`: a path of the account, or a whole one. */
export const show = (address: string, markup: string | null = '') =>
  showPage(markup ?? '', new URL(address, HOST).href, NOW);
export const deal = (id: number, look?: Asked) => show(`/deal/${id}`, renderDeal(account, id, look));
export const person = (id: number, look?: Asked) => show(`/person/${id}`, renderPerson(account, id, look));
export const organization = (id: number, look?: Asked) =>
  show(`/organization/${id}`, renderOrganization(account, id, look));
export const lead = (id: string, look?: Asked) => show(`/leads/inbox/${id}`, renderLead(account, id, look));

export const missing = (name: string, why?: string) => (why ? { missing: name, why } : { missing: name });

export function facts(frame: Shown) {
  const page = pipedrive.recognise(frame);
  if (!page) throw new Error('not recognised');
  return pipedrive.read(frame, page);
}

/** The markup with more at the end of its body, as a page draws a preview. */
export const withMore = (markup: string, more: string) => markup.replace('</body>', () => `${more}</body>`);
