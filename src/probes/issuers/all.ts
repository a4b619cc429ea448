import type { Ask } from '../asking.ts';
import type { Issuer } from '../types.ts';

/** Who asks which issuer: each comes with its driver, so that only the one that is needed is loaded. */
export const ASK: Readonly<Record<Issuer, () => Promise<Ask>>> = {
  postgres: async () => (await import('./postgres.ts')).askPostgres,
  mariadb: async () => (await import('./mariadb.ts')).askMariadb,
  redis: async () => (await import('./redis.ts')).askRedis,
  ldap: async () => (await import('./ldap.ts')).askLdap,
  ssh: async () => (await import('./ssh.ts')).askSsh,
  'http-basic': async () => (await import('./http.ts')).askBasic,
  'http-bearer': async () => (await import('./http.ts')).askBearer,
  'tls-client': async () => (await import('./tls-client.ts')).askTlsClient,
  github: async () => (await import('./github.ts')).askGithub,
  gitlab: async () => (await import('./gitlab.ts')).askGitlab,
  slack: async () => (await import('./slack.ts')).askSlack,
  'aws-sts': async () => (await import('./aws-sts.ts')).askAwsSts,
};
