import * as z from 'zod/mini';

/** The sites that Cuebook knows. */
export const siteIdSchema = z.enum(['getcourse', 'bitrix24', 'pipedrive', 'whatsapp', 'instagram', 'telegram']);
