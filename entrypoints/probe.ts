/** Runs once in the page in front, when the manager clicks our button on a domain that is not known. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bitrix24 } from '@/lib/sites/bitrix24/site';
import type { Frame, Site } from '@/lib/sites/contract';
import { getcourse } from '@/lib/sites/getcourse/site';

/** Those whose customers have domains of their own. */
const SITES: readonly Site[] = [getcourse, bitrix24];

/** What `executeScript` resolves to: the site whose kind of page this is, a login page too; else null. */
export default defineUnlistedScript(() => {
  const frame: Frame = { document, location, now: () => new Date() };
  return SITES.find((site) => site.recognise(frame) ?? site.unfit?.(frame))?.id ?? null;
});
