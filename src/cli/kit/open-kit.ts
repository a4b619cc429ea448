import { ISSUERS } from '../../domain/identity/words.ts';
import type { Issuer } from '../../domain/identity/words.ts';
import type { OpenKitView } from '../../operations/proof/views.ts';
import { keyedHash } from '../scan/fingerprint.ts';
import { askDesk } from './desk.ts';
import type { KitLink } from './link.ts';

/** A kit on the holder's machine. */
export interface OpenKit extends Omit<OpenKitView, 'checkKey' | 'fingerprints'> {
  readonly checkKey: Uint8Array;
  readonly fingerprints: ReadonlySet<string>;
  /** Whether a value, in its normal form, is the credential that the case is about. */
  isIt(normal: string): boolean;
}

/** Asks the desk what the kit is for; a sentence where it says no, or where it is for something else. */
export async function openKit(link: KitLink, purpose: OpenKit['purpose']): Promise<OpenKit | string> {
  const answered = await askDesk(link, 'kit.open', {});
  if (!answered.ok) return answered.says;
  const kit = kitIn(answered.value);
  if (kit === null) return `${link.desk} answered in a way that no desk answers.`;
  if (kit.purpose !== purpose) return OTHER[kit.purpose];
  return kit;
}

const OTHER = {
  probe: 'This kit is for a probe: throughline probe KIT',
  git: 'This kit is for searching a repository: throughline scan --git REPO KIT',
} as const;

/** The answer of a desk is from outside like anything else: what is not of its form is no answer. */
function kitIn(value: Readonly<Record<string, unknown>>): OpenKit | null {
  const { number, purpose, placeholder, kind, checkKey, fingerprints, expiresAt } = value;
  if (purpose !== 'probe' && purpose !== 'git') return null;
  if (!isLine(number) || !isLine(placeholder) || !isLine(kind) || typeof expiresAt !== 'number') return null;
  if (typeof checkKey !== 'string' || !/^[0-9a-f]{64}$/u.test(checkKey)) return null;
  if (!Array.isArray(fingerprints) || fingerprints.length === 0 || fingerprints.length > 100) return null;
  const target = targetIn(value['target']);
  if (target === undefined) return null;
  const key = new Uint8Array(Buffer.from(checkKey, 'hex'));
  const known = new Set(fingerprints.map(String));
  const isIt = (normal: string): boolean => known.has(keyedHash(key, normal));
  return { number, purpose, placeholder, kind, checkKey: key, fingerprints: known, target, expiresAt, isIt };
}

function targetIn(value: unknown): OpenKit['target'] | undefined {
  if (value === null) return null;
  if (typeof value !== 'object') return undefined;
  const { name, issuer, host, port, account, detail, authority, ...leave }: Record<string, unknown> = { ...value };
  const known = ISSUERS.find((one): one is Issuer => one === issuer);
  if (known === undefined || !isLine(name) || !isLine(host) || typeof port !== 'number') return undefined;
  if (!isLineOrNull(account) || !isLineOrNull(detail) || !isTextOrNull(authority)) return undefined;
  const { private: inside, clear } = leave;
  return {
    name,
    issuer: known,
    host,
    port,
    account,
    detail,
    authority,
    private: inside === true,
    clear: clear === true,
  };
}

function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 1000 && !/\p{Cc}/u.test(value);
}

function isLineOrNull(value: unknown): value is string | null {
  return value === null || isLine(value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value.length <= 100_000);
}
