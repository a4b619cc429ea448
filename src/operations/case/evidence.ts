import type { EvidenceRef } from '../../domain/case/events.ts';
import type { EvidenceId } from '../../domain/kit/ids.ts';
import { joinSafe, safe } from '../../domain/kit/safe.ts';
import { toHex } from '../../ledger/bytes.ts';
import type { EvidenceRow } from '../../store/types.ts';
import type { Head } from '../codec.ts';
import type { Context } from '../context.ts';
import { copyFacts, readAbout, storedAbout } from '../about-file.ts';
import { file } from '../file-field.ts';
import type { SafeFile } from '../file-field.ts';
import { randomId } from '../ids.ts';
import { notedIn } from '../noted.ts';
import { redactor } from '../redactor.ts';
import type { Call } from '../operation.ts';
import { caseVerb, subjectCase } from './verb.ts';
import { done } from '../../domain/kit/result.ts';

/** Seals the safe copy of a file under the case's key and keeps it; a crash before the event leaves an unused file only. */
export async function keepEvidence(
  ctx: Context,
  head: Head,
  { bytes, about }: SafeFile,
): Promise<{ readonly ref: EvidenceRef; readonly row: EvidenceRow }> {
  const id = randomId<'evidence'>(ctx.random);
  const sha256 = toHex(ctx.sha256(bytes));
  const sealedSha256 = await ctx.files.put(await ctx.vault.seal(head.key, { evidence: id }, bytes));
  const size = bytes.length;
  return {
    ref: { id, sha256, copy: copyFacts(about, size) },
    row: {
      evidence: id,
      case: head.id,
      sealedSha256,
      sha256,
      size,
      about: storedAbout(about, (raw) => redactor(ctx, null, []).text(raw)),
    },
  };
}

/** Several files of one event: what its facts name, their rows, and their names as its text has them. */
export async function keepAll(ctx: Context, head: Head, files: readonly SafeFile[] | null) {
  const kept = await Promise.all((files ?? []).map((one) => keepEvidence(ctx, head, one)));
  const names = (files ?? []).map(({ name }) => name);
  return {
    refs: kept.map(({ ref }) => ref),
    rows: kept.map(({ row }) => row),
    text: names.length === 0 ? {} : { files: joinSafe(names, safe`\n`) },
  };
}

/** The same for facts that name no files where there are none. */
export function withEvidence(refs: readonly EvidenceRef[]): { readonly evidence?: readonly EvidenceRef[] } {
  return refs.length === 0 ? {} : { evidence: refs };
}

/** The evidence that a call names, of the case that it is about; null where there is none, or it is gone. */
export async function calledEvidence(call: Call, evidence: EvidenceId) {
  const loaded = await subjectCase(call);
  const row = await call.ctx.store.evidence(evidence);
  if (loaded === null || row === null || row.case !== loaded.head.id) return null;
  const bytes = await openEvidence(call.ctx, loaded.head, row);
  return bytes === null ? null : { loaded, row, bytes, ending: readAbout(row.about)?.ending ?? 'txt' };
}

/** The safe copy of a file; null where its key was destroyed or it is gone. */
export async function openEvidence(ctx: Context, head: Head, row: EvidenceRow): Promise<Uint8Array | null> {
  const sealed = await ctx.files.get(row.sealedSha256);
  return sealed === null ? null : ctx.vault.open(head.key, { evidence: row.evidence }, sealed);
}

export const addEvidence = caseVerb({
  name: 'case.addEvidence',
  verb: 'add-evidence',
  summary: 'Add a file to a case; every credential in it is hidden first',
  input: { file: file() },
  async carry({ file: given }, call, loaded) {
    const noted = await notedIn(call, loaded);
    const { ref, row } = await keepEvidence(call.ctx, loaded.head, given);
    return done({
      facts: { evidence: ref, credentials: noted.credentials },
      text: { name: given.name },
      rows: { evidence: [row] },
      noted,
    });
  },
});
