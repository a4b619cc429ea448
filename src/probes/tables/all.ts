import type { Issuer, IssuerTable } from '../types.ts';
import { HTTP_BASIC, HTTP_BEARER } from './http.ts';
import { POSTGRES } from './postgres.ts';

const notYet = (issuer: Issuer): IssuerTable => ({ issuer, name: issuer, asks: '', rows: [], lookedUp: '2026-11-21' });

/** What counts as what, by issuer. The page `docs/reference/refusals-of-issuers.md` is made from it. */
export const ISSUER_TABLES: Readonly<Record<Issuer, IssuerTable>> = {
  postgres: POSTGRES,
  mariadb: notYet('mariadb'),
  redis: notYet('redis'),
  ldap: notYet('ldap'),
  ssh: notYet('ssh'),
  'http-basic': HTTP_BASIC,
  'http-bearer': HTTP_BEARER,
  'tls-client': notYet('tls-client'),
  github: notYet('github'),
  gitlab: notYet('gitlab'),
  slack: notYet('slack'),
  'aws-sts': notYet('aws-sts'),
};
