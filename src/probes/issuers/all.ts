import type { Ask } from '../asking.ts';
import type { Issuer } from '../types.ts';
import { askAwsSts } from './aws-sts.ts';
import { askGithub } from './github.ts';
import { askGitlab } from './gitlab.ts';
import { askBasic, askBearer } from './http.ts';
import { askLdap } from './ldap.ts';
import { askMariadb } from './mariadb.ts';
import { askPostgres } from './postgres.ts';
import { askRedis } from './redis.ts';
import { askSlack } from './slack.ts';
import { askSsh } from './ssh.ts';
import { askTlsClient } from './tls-client.ts';

/** Who asks which issuer. */
export const ASK: Readonly<Record<Issuer, Ask>> = {
  postgres: askPostgres,
  mariadb: askMariadb,
  redis: askRedis,
  ldap: askLdap,
  ssh: askSsh,
  'http-basic': askBasic,
  'http-bearer': askBearer,
  'tls-client': askTlsClient,
  github: askGithub,
  gitlab: askGitlab,
  slack: askSlack,
  'aws-sts': askAwsSts,
};
