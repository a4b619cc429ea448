import type { IssuerTable } from '../types.ts';

const ALERTS = 'https://www.rfc-editor.org/rfc/rfc8446#section-6.2';
const NGINX = 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#errors';

export const TLS_CLIENT: IssuerTable = {
  issuer: 'tls-client',
  name: 'TLS client certificate',
  asks: 'Asks for the page and shows the certificate. Where the page is given, it is asked for again without one. A server that does not know who issued a certificate may only miss a link of the chain: give the whole chain, up to and with its root, to have that answer count.',
  lookedUp: '2026-11-21',
  rows: [
    {
      code: 'certificate_revoked',
      answer: 'refused',
      says: 'The server says that the certificate is revoked.',
      page: ALERTS,
    },
    {
      code: 'certificate_expired',
      answer: 'refused',
      says: 'The server says that the certificate has run out, and so it has.',
      page: ALERTS,
    },
    {
      code: 'unknown_ca',
      answer: 'refused',
      says: 'The server does not trust the root of this certificate, which was shown with its whole chain.',
      page: ALERTS,
    },
    {
      code: 'nginx-495',
      answer: 'refused',
      says: 'The web server refused this certificate, which was shown with its whole chain.',
      page: NGINX,
    },
    {
      code: 'let-in',
      answer: 'still-valid',
      says: 'The server gave the page with this certificate, and does not without.',
      page: NGINX,
    },
    {
      code: 'certificate_expired:not-yet',
      answer: 'cannot-tell',
      says: 'The server says that something has run out, but the certificate has not: it may be its list of revoked ones.',
      page: ALERTS,
    },
    {
      code: 'unknown_ca:chain',
      answer: 'cannot-tell',
      says: 'The server does not know who issued the certificate. Its chain was not shown up to the root.',
      page: ALERTS,
    },
    {
      code: 'nginx-495:chain',
      answer: 'cannot-tell',
      says: 'The web server refused the certificate without saying why. Its chain was not shown up to the root.',
      page: NGINX,
    },
    {
      code: 'nginx-496',
      answer: 'cannot-tell',
      says: 'The web server says that no certificate was shown.',
      page: NGINX,
    },
    {
      code: 'bad_certificate',
      answer: 'cannot-tell',
      says: 'The server could not read the certificate.',
      page: ALERTS,
    },
    {
      code: 'certificate_unknown',
      answer: 'cannot-tell',
      says: 'The server did not take the certificate, for a reason that it does not say.',
      page: ALERTS,
    },
    {
      code: 'unsupported_certificate',
      answer: 'cannot-tell',
      says: 'The server takes no certificates of this kind.',
      page: ALERTS,
    },
    {
      code: 'access_denied',
      answer: 'cannot-tell',
      says: 'The certificate is good, and the server lets it in all the same no further.',
      page: ALERTS,
    },
    {
      code: 'certificate_required',
      answer: 'cannot-tell',
      says: 'The server says that no certificate was shown.',
      page: ALERTS,
    },
    {
      code: 'handshake_failure',
      answer: 'cannot-tell',
      says: 'The server broke off without saying why.',
      page: ALERTS,
    },
  ],
};
