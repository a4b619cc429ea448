import type { NotedCredential } from '../domain/case/events.ts';
import { brand } from '../domain/kit/ids.ts';
import type { CaseId } from '../domain/kit/ids.ts';
import type { FingerprintRow } from '../store/types.ts';
import type { Context } from './context.ts';
import { randomId } from './ids.ts';
import type { LoadedCase } from './load.ts';
import type { Call } from './operation.ts';
import type { CheckedFinding } from './redactor.ts';

export interface Noted {
  readonly credentials: readonly NotedCredential[];
  readonly rows: readonly FingerprintRow[];
}

/**
 * Rows for every credential that redaction found in a text of this case, so that it keeps its placeholder from now on;
 * and those among them that the case does not count as affected yet (`counted` are the ids that it does).
 */
export function noteCredentials(
  ctx: Context,
  id: CaseId,
  findings: readonly CheckedFinding[],
  known: readonly FingerprintRow[],
  counted: readonly string[] = [],
): Noted {
  const byFingerprint = new Map(known.map((row) => [row.fingerprint, row]));
  const rows: FingerprintRow[] = [];
  const met = new Map<string, FingerprintRow>();
  for (const finding of findings) {
    if (finding.class !== 'secret') continue;
    const before = byFingerprint.get(finding.fingerprint);
    // what was noted before there were check fingerprints gets its own when it is met again
    const row = before === undefined ? rowOf(ctx, id, finding) : { ...before, check: before.check ?? finding.check };
    if (row.check !== before?.check) rows.push(row);
    byFingerprint.set(finding.fingerprint, row);
    if (finding.isMisread !== true) met.set(row.credential, row);
  }
  const fresh = [...met.values()].filter(({ credential }) => !counted.includes(credential));
  return {
    rows,
    credentials: fresh.map(({ credential, kind }) => ({ id: credential, kind: brand<'credential-kind'>(kind) })),
  };
}

function rowOf(ctx: Context, id: CaseId, finding: CheckedFinding): FingerprintRow {
  return {
    fingerprint: finding.fingerprint,
    kind: finding.kind,
    scope: finding.entropy === 'high' ? 'installation' : 'case',
    case: id,
    credential: randomId(ctx.random),
    placeholder: finding.placeholder,
    check: finding.check,
  };
}

/** The same for a case that is loaded: what this call's texts brought. */
export async function notedIn(call: Call, loaded: LoadedCase): Promise<Noted> {
  const { ctx, findings } = call;
  if (findings.length === 0) return { credentials: [], rows: [] };
  const known = await ctx.store.fingerprintsOfCase(loaded.head.id);
  return noteCredentials(
    ctx,
    loaded.head.id,
    findings,
    known,
    loaded.state.credentials.map(({ id }) => id),
  );
}
