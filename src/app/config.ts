import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { readDoorSettings } from './door-settings.ts';
import type { DoorSettings } from './door-settings.ts';
import { readOidc } from './oidc-config.ts';
import type { OidcConfig } from './oidc-config.ts';

/** What an administrator can set: options of the command line first, the environment second, defaults last. */
export interface Config {
  readonly dir: string;
  readonly host: string;
  readonly port: number;
  /** Null: the address that the server listens on. */
  readonly publicUrl: string | null;
  /** Null: the embedded database in the data folder. */
  readonly databaseUrl: string | null;
  readonly vault: {
    /** A second PostgreSQL for the keys, where several nodes share them; null: a file in the data folder. */
    readonly databaseUrl: string | null;
    /** The file of the root key; null: `keys/root.key` in the data folder. */
    readonly keyFile: string | null;
  };
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Reports taken from one address in a minute; 0 takes any number. */
  readonly reportsPerMinute: number;
  /** Addresses or networks of reverse proxies whose word on where a request came from is taken; empty for none. */
  readonly trustedProxies: readonly string[];
  /** A PEM file of certificates that are trusted when a chain is checked, besides the usual ones; null for none. */
  readonly trustedCertificates: string | null;
  /** What becomes of secrets that newer detectors find in stored text. */
  readonly lateRedaction: 'propose' | 'redact';
  /** The file that lists servers at which credentials may be tried; null for none. */
  readonly probeTargets: string | null;
  /** For how many days backups of the data are kept; null where nobody has said. */
  readonly backupDays: number | null;
  /** Keys of age (`age1…`) that open backups, and those that open copies of the keys. */
  readonly backupRecipients: readonly string[];
  readonly keyRecipients: readonly string[];
  /** Over which identity provider people sign in; null for none. */
  readonly oidc: OidcConfig | null;
  readonly doors: DoorSettings;
}

/** What the house itself needs to know, without how its doors behave. */
export type HouseConfig = Omit<Config, 'doors'>;

export type Configured = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly says: string };

export interface Options {
  readonly data?: string;
  readonly host?: string;
  readonly port?: number;
}

export const DEFAULT_PORT = 4180;

export function readConfig(options: Options, env: Readonly<Record<string, string | undefined>>): Configured {
  const port = options.port ?? Number(env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return wrong('The port is a whole number from 0 to 65535; 0 takes any free one.');
  const host = options.host ?? env['HOST'] ?? '127.0.0.1';
  if (isIP(host) === 0 && host !== 'localhost')
    return wrong('The host is an IP address of this machine, such as 127.0.0.1 or 0.0.0.0.');
  const publicUrl = env['PUBLIC_URL'] ?? null;
  if (publicUrl !== null && !isWebAddress(publicUrl))
    return wrong('PUBLIC_URL is the address that people open, such as https://desk.example.org, without a path.');
  const limit = Number(env['REPORTS_PER_MINUTE'] ?? 60);
  if (!Number.isInteger(limit) || limit < 0) return wrong('REPORTS_PER_MINUTE is a whole number; 0 sets no limit.');
  const mailUrl = env['SMTP_URL'];
  if (mailUrl !== undefined && env['MAIL_FROM'] === undefined)
    return wrong('SMTP_URL needs MAIL_FROM: the address that mails come from.');
  const trustedProxies = listed(env['TRUSTED_PROXIES']);
  if (!trustedProxies.every(isNetwork))
    return wrong('TRUSTED_PROXIES lists addresses or networks with commas between, such as 127.0.0.1,10.0.0.0/8.');
  const lateRedaction = env['LATE_REDACTION'] ?? 'propose';
  if (lateRedaction !== 'propose' && lateRedaction !== 'redact')
    return wrong(
      'LATE_REDACTION is "propose" (a person decides) or "redact" (what is found with high confidence goes at once).',
    );
  const backupDays = env['BACKUPS_KEPT_DAYS'] === undefined ? null : Number(env['BACKUPS_KEPT_DAYS']);
  if (backupDays !== null && !(Number.isInteger(backupDays) && backupDays >= 0 && backupDays <= 36_500))
    return wrong(
      'BACKUPS_KEPT_DAYS is for how many days backups are kept, as a whole number; 0 says that there are none.',
    );
  if (env['VAULT_DATABASE_URL'] !== undefined && env['DATABASE_URL'] === undefined)
    return wrong('VAULT_DATABASE_URL is for several nodes that share a database: it needs DATABASE_URL as well.');
  const oidc = readOidc(env);
  if (!oidc.ok) return oidc;
  const doors = readDoorSettings(env);
  if (typeof doors === 'string') return wrong(doors);
  return {
    ok: true,
    config: {
      dir: resolve(options.data ?? env['THROUGHLINE_DATA'] ?? 'data'),
      host,
      port,
      publicUrl: publicUrl === null ? null : new URL(publicUrl).origin,
      databaseUrl: env['DATABASE_URL'] ?? null,
      vault: {
        databaseUrl: env['VAULT_DATABASE_URL'] ?? null,
        keyFile: env['VAULT_KEY_FILE'] === undefined ? null : resolve(env['VAULT_KEY_FILE']),
      },
      mail: mailUrl === undefined ? null : { url: mailUrl, from: env['MAIL_FROM'] ?? '' },
      reportsPerMinute: limit,
      trustedProxies,
      trustedCertificates: env['TRUSTED_CERTIFICATES'] ?? null,
      lateRedaction,
      probeTargets: env['PROBE_TARGETS'] === undefined ? null : resolve(env['PROBE_TARGETS']),
      backupDays,
      backupRecipients: listed(env['BACKUP_RECIPIENTS']),
      keyRecipients: listed(env['KEY_BACKUP_RECIPIENTS']),
      oidc: oidc.value,
      doors,
    },
  };
}

/** What stands between commas. */
function listed(words: string | undefined): readonly string[] {
  return (words ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  return (
    version !== 0 && more.length === 0 && (bits === undefined || (/^[0-9]{1,3}$/u.test(bits) && Number(bits) <= most))
  );
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    ['http:', 'https:'].includes(url.protocol) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === ''
  );
}

function wrong(says: string): Configured {
  return { ok: false, says };
}
