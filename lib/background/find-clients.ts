/** Clients for the search of the popup, each with the page to go to. */
import type { ShiftCalls } from '@/lib/messages/contract-shift';
import type { Client } from '@/lib/model/records';
import { ordersOf } from '@/lib/store/orders';
import { searchClients } from '@/lib/store/search';

const MOST = 10;

export async function findClients(query: string): Promise<ShiftCalls['client.find']['out']> {
  const { found } = await searchClients(query);
  return Promise.all(
    found.slice(0, MOST).map(async ({ client }) => ({
      id: client.id,
      name: client.names[0] ?? '',
      contact: client.phones[0] ?? client.emails[0] ?? '',
      url: await pageOf(client),
    })),
  );
}

/** The newest order that is known, or a chat by phone. */
async function pageOf({ accounts, phones }: Client): Promise<string | null> {
  for (const account of accounts) {
    const [site = '', host = '', ...id] = account.split('|');
    if (site !== 'getcourse' && site !== 'bitrix24' && site !== 'pipedrive') continue;
    const orders = await ordersOf(site, host, [id.join('|')]);
    const [newest] = orders.sort((a, b) => b.seenAt.localeCompare(a.seenAt));
    if (newest) return newest.url;
  }
  const [phone] = phones;
  return phone === undefined ? null : `https://web.whatsapp.com/send?phone=${phone.slice(1)}`;
}
