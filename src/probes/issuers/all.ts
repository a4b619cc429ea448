import type { Ask } from '../asking.ts';
import type { Issuer } from '../types.ts';
import { askBasic, askBearer } from './http.ts';
import { askPostgres } from './postgres.ts';

const notYet: Ask = async () => await Promise.resolve('unusable');

/** Who asks which issuer. */
export const ASK: Readonly<Record<Issuer, Ask>> = {
  postgres: askPostgres,
  mariadb: notYet,
  redis: notYet,
  ldap: notYet,
  ssh: notYet,
  'http-basic': askBasic,
  'http-bearer': askBearer,
  'tls-client': notYet,
  github: notYet,
  gitlab: notYet,
  slack: notYet,
  'aws-sts': notYet,
};
