import type { Issuer, IssuerTable } from '../types.ts';
import { AWS_STS } from './aws-sts.ts';
import { GITHUB } from './github.ts';
import { GITLAB } from './gitlab.ts';
import { HTTP_BASIC, HTTP_BEARER } from './http.ts';
import { LDAP } from './ldap.ts';
import { MARIADB } from './mariadb.ts';
import { POSTGRES } from './postgres.ts';
import { REDIS } from './redis.ts';
import { SLACK } from './slack.ts';
import { SSH } from './ssh.ts';
import { TLS_CLIENT } from './tls-client.ts';

/** What counts as what, by issuer. The page `docs/reference/refusals-of-issuers.md` is made from it. */
export const ISSUER_TABLES: Readonly<Record<Issuer, IssuerTable>> = {
  postgres: POSTGRES,
  mariadb: MARIADB,
  redis: REDIS,
  ldap: LDAP,
  ssh: SSH,
  'http-basic': HTTP_BASIC,
  'http-bearer': HTTP_BEARER,
  'tls-client': TLS_CLIENT,
  github: GITHUB,
  gitlab: GITLAB,
  slack: SLACK,
  'aws-sts': AWS_STS,
};
