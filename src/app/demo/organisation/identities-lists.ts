import { DATA, identity, KUNDEN, PAYMENTS, PLATFORM, SHOP, SUPPORT } from './identity-seed.ts';
import type { SourceSeed } from './identity-seed.ts';

const db = (name: string) => `db.internal.example.net/${name}`;
const web = (name: string) => `https://${name}.example.net`;

/** What a spreadsheet says that somebody keeps by hand. */
export const LISTS: SourceSeed = {
  source: 'csv',
  name: 'accounts by hand',
  environment: 'production',
  identities: [
    identity('database-user', 'billing_app', db('billing'), 'The billing program’s own user.', PAYMENTS, 190, null, [
      ['SELECT', 'billing.*'],
      ['UPDATE', 'billing.open_items'],
    ]),
    identity('database-user', 'shop_read', db('shop'), 'Reads for the shop’s pages.', SHOP, 140, null, [
      ['SELECT', 'shop.*'],
    ]),
    identity('database-user', 'report_writer', db('warehouse'), 'Writes the reports of the month.', DATA, 370, null, [
      ['ALL', 'warehouse.*'],
    ]),
    identity(
      'database-user',
      'kunden_lesen',
      db('kunden'),
      'Liest Kundendaten für den Kundendienst.',
      KUNDEN,
      280,
      null,
      [['SELECT', 'kunden.*']],
    ),
    identity('database-user', 'migration_2022', db('shop'), null, null, 1_300, null, [['ALL', '*']]),
    identity('certificate', 'shop.example.net', web('shop'), 'The shop’s own certificate.', SHOP, 55, 35),
    identity('certificate', 'pay.example.net', web('pay'), 'The certificate of the payment pages.', PAYMENTS, 80, 10),
    identity('certificate', 'vpn.example.net', web('vpn'), 'The certificate of the way in.', PLATFORM, 350, 15),
    identity(
      'certificate',
      'altsystem.example.net',
      web('altsystem'),
      'Zertifikat des alten Bestellsystems.',
      KUNDEN,
      720,
      -20,
    ),
    identity('webhook', 'bank notices', web('pay'), 'The bank tells of money that came in.', PAYMENTS, 230, null),
    identity('webhook', 'parcel tracking', web('shop'), 'The carrier tells where a parcel is.', SHOP, 330, null),
    identity('webhook', 'survey results', web('surveys'), null, SUPPORT, 420, null),
    identity('bot', 'chat greeter', web('chat'), 'Says hello in the support chat.', SUPPORT, 100, null),
    identity('bot', 'Terminbot', web('termine'), 'Vergibt Termine in der Filiale Hamburg.', KUNDEN, 160, null),
    identity('ai-agent', 'support-drafts', web('drafts'), 'Drafts answers that a person sends.', SUPPORT, 35, 55),
    identity('ai-agent', 'Vertragsleser', web('vertraege'), 'Fasst Verträge zusammen.', KUNDEN, 50, 40),
    identity('ai-agent', 'stock-forecast', web('stock'), 'Says what will be sold out next week.', DATA, 28, 62),
    identity('oauth-app', 'calendar link', web('calendar'), 'Puts deliveries into calendars.', SUPPORT, 200, null),
    identity('oauth-app', 'newsletter tool', web('newsletter'), 'Sends the newsletter.', SHOP, 450, null),
    identity('oauth-app', 'expense app', web('expenses'), null, null, 610, null),
    identity('api-key', 'map tiles', web('maps'), 'Shows the branches on a map.', SHOP, 380, null),
    identity('api-key', 'SMS gateway', web('sms'), 'Sends codes to telephones.', PAYMENTS, 250, null),
    identity('api-key', 'wholesale feed', web('feed'), 'Reads what the wholesaler has.', SHOP, 145, null),
    identity(
      'ssh-key',
      'Wartungszugang Druckerei',
      web('druckerei'),
      'Wartung der Etikettendrucker.',
      KUNDEN,
      820,
      null,
    ),
    identity(
      'service-account',
      'print-server',
      'svc-print@example.net',
      'Prints the labels of parcels.',
      SUPPORT,
      560,
      null,
    ),
  ],
};
