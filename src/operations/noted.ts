import type { NotedCredential } from '../domain/case/events.ts';
import { brand } from '../domain/kit/ids.ts';
import type { CaseId } from '../domain/kit/ids.ts';
import type { SafeFinding } from '../redact/finding.ts';
import type { FingerprintRow } from '../store/types.ts';
import type { Context } from './context.ts';
import { randomId } from './ids.ts';

export interface Noted {
  readonly credentials: readonly NotedCredential[];
  readonly rows: readonly FingerprintRow[];
}

/** The credentials that redaction found in a text of this case; one that the case knows already keeps its id. */
export function noteCredentials(ctx: Context, id: CaseId, findings: readonly SafeFinding[], known: readonly FingerprintRow[]): Noted {
  const byFingerprint = new Map(known.map((row) => [row.fingerprint, row]));
  const rows: FingerprintRow[] = [];
  for (const finding of findings) {
    if (finding.class !== 'secret' || byFingerprint.has(finding.fingerprint)) continue;
    const row: FingerprintRow = {
      fingerprint: finding.fingerprint,
      kind: finding.kind,
      scope: finding.entropy === 'high' ? 'installation' : 'case',
      case: id,
      credential: randomId(ctx.random),
      placeholder: finding.placeholder,
    };
    byFingerprint.set(finding.fingerprint, row);
    rows.push(row);
  }
  return { rows, credentials: rows.map(({ credential, kind }) => ({ id: credential, kind: brand<'credential-kind'>(kind) })) };
}
