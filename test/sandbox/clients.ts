/**
 * Clients who turn up on more than one site, each site writing phone and e-mail its own way. All invented; the
 * numbers are of a range kept for fiction but have the right length and code.
 */
export const DMITRY = {
  name: 'Дмитрий Орлов',
  getcourse: { phone: '8 (900) 000-11-22', email: 'dmitry.orlov@example.com' },
  bitrix24: { phone: '+7 900 000-11-22', email: 'Dmitry.Orlov@Example.com' },
  pipedrive: { phone: '+7 (900) 000 11 22', email: 'dmitry.orlov@example.com' },
  /** Digits as in WhatsApp's message ids. */
  whatsapp: '79000001122',
};

/** Shares only the e-mail between GetCourse and Bitrix24; the phones differ. */
export const OLGA = {
  name: 'Ольга Белова',
  getcourse: { phone: '+79000002233', email: 'olga.belova@example.org' },
  bitrix24: { phone: '+7 900 000-22-99', email: 'OLGA.BELOVA@example.org' },
};

/** Known to GetCourse and WhatsApp; in WhatsApp not saved, so its title is the number. */
export const KATYA = {
  name: 'Екатерина Морозова',
  getcourse: { phone: '+7 900 000-44-55', email: 'katya.morozova@example.com' },
  whatsapp: '79000004455',
};
