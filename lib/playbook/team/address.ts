import { teamAddressSchema } from '@/lib/model/team';

/** As it is asked for, without the part behind `#`; null: no address over HTTPS, or one with a password in it. */
export function teamAddress(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  url.hash = '';
  return teamAddressSchema.safeParse(url.href).success ? url.href : null;
}
