import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { AllowedTarget } from '../operations/proof/targets.ts';
import { ISSUERS } from '../probes/types.ts';
import type { Issuer } from '../probes/types.ts';

export type ReadTargets =
  | { readonly ok: true; readonly targets: readonly AllowedTarget[] }
  | { readonly ok: false; readonly says: string };

/**
 * The administrator's list of servers at which credentials may be tried: a JSON file `{"targets": [...]}`. `authority`
 * names a PEM file, relative to the list. Whatever cannot be understood is refused with a sentence, never passed over:
 * a list that is half read would let nobody notice.
 */
export function readProbeTargets(path: string): ReadTargets {
  const text = read(path);
  if (text === null) return wrong(path, 'cannot be read');
  const json = parsed(text);
  if (json === undefined) return wrong(path, 'is not JSON');
  const list = LIST.safeParse(json);
  if (!list.success) {
    const [issue] = list.error.issues;
    const place = (issue?.path ?? []).map(String).join('.');
    return wrong(path, place === '' ? 'is not of the form {"targets": [...]}' : `is wrong at ${place}`);
  }
  const targets: AllowedTarget[] = [];
  for (const [i, entry] of list.data.targets.entries()) {
    const authority = entry.authority === undefined ? null : read(resolve(dirname(path), entry.authority));
    if (entry.authority !== undefined && !isCertificate(authority))
      return wrong(path, `is wrong at targets.${i}.authority: it names a file with a certificate in PEM`);
    const host = entry.host ?? HOSTS[entry.issuer];
    if (host === undefined) return wrong(path, `is wrong at targets.${i}.host: it is missing`);
    targets.push({
      name: entry.name ?? host,
      identity: entry.identity ?? null,
      issuer: entry.issuer,
      host,
      port: entry.port ?? PORTS[entry.issuer],
      account: entry.account ?? null,
      detail: entry.detail ?? null,
      authority: entry.hostKey ?? authority,
      private: entry.private ?? false,
      clear: entry.clear ?? false,
    });
  }
  return { ok: true, targets };
}

const line = z.string().min(1).max(500);
const ENTRY = z.strictObject({
  name: line.optional(),
  identity: line.optional(),
  issuer: z.enum(ISSUERS),
  host: z
    .string()
    .max(255)
    .regex(/^[A-Za-z0-9.:-]+$/u)
    .optional(),
  port: z.int().min(1).max(65_535).optional(),
  account: line.optional(),
  detail: line.optional(),
  authority: line.optional(),
  hostKey: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}$/u)
    .optional(),
  private: z.boolean().optional(),
  clear: z.boolean().optional(),
});
const LIST = z.strictObject({ targets: z.array(ENTRY).max(10_000) });

/** Where the four services answer, by their own documentation. */
const HOSTS: Readonly<Partial<Record<Issuer, string>>> = {
  github: 'api.github.com',
  gitlab: 'gitlab.com',
  slack: 'slack.com',
  'aws-sts': 'sts.amazonaws.com',
};

/** The ports that IANA registered; LDAP's is that of LDAP over TLS. */
const PORTS: Readonly<Record<Issuer, number>> = {
  postgres: 5432,
  mariadb: 3306,
  redis: 6379,
  ldap: 636,
  ssh: 22,
  'http-basic': 443,
  'http-bearer': 443,
  'tls-client': 443,
  github: 443,
  gitlab: 443,
  slack: 443,
  'aws-sts': 443,
};

function isCertificate(pem: string | null): boolean {
  return pem !== null && /-----BEGIN CERTIFICATE-----[\s\S]{100,}-----END CERTIFICATE-----/u.test(pem);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function wrong(path: string, what: string): ReadTargets {
  return { ok: false, says: `The list of servers to probe, ${path}, ${what}.` };
}
