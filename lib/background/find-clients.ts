/** Clients by a part of what is known of them, for the search of the popup. */
import type { ShiftCalls } from '@/lib/messages/contract-shift';
import type { Client } from '@/lib/model/records';
import { allClients } from '@/lib/store/clients';
import { ordersOf } from '@/lib/store/orders';

const MOST = 10;

export async function findClients(query: string): Promise<ShiftCalls['client.find']['out']> {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  // A phone is written in many ways; with 8 it is the same as with +7.
  const digits = query.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7');
  if (!words.length) return [];
  const found = (await allClients()).filter((client) => fits(client, words, digits));
  found.sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt));
  return Promise.all(
    found.slice(0, MOST).map(async (client) => ({
      id: client.id,
      name: client.names[0] ?? '',
      contact: client.phones[0] ?? client.emails[0] ?? '',
      url: await pageOf(client),
    })),
  );
}

function fits({ names, emails, phones }: Client, words: readonly string[], digits: string): boolean {
  const text = fold([...names, ...emails].join(' '));
  if (words.every((word) => text.includes(word))) return true;
  return digits.length >= 4 && phones.some((phone) => phone.includes(digits));
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

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').trim();
}
