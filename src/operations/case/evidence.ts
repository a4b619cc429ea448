import type { EvidenceRef } from '../../domain/case/events.ts';
import { utf8, toHex } from '../../ledger/bytes.ts';
import type { EvidenceRow } from '../../store/types.ts';
import type { Head } from '../codec.ts';
import type { Context } from '../context.ts';
import { file } from '../fields.ts';
import type { TextFile } from '../fields.ts';
import { randomId } from '../ids.ts';
import { notedIn } from '../noted.ts';
import { caseVerb } from './verb.ts';
import { done } from '../../domain/kit/result.ts';

/** Seals the safe copy of a file under the case's key and keeps it; a crash before the event leaves an unused file only. */
export async function keepEvidence(
  ctx: Context,
  head: Head,
  { content }: TextFile,
): Promise<{ readonly ref: EvidenceRef; readonly row: EvidenceRow }> {
  const bytes = utf8(String(content));
  const id = randomId<'evidence'>(ctx.random);
  const sha256 = toHex(ctx.sha256(bytes));
  const sealedSha256 = await ctx.files.put(await ctx.vault.seal(head.key, { evidence: id }, bytes));
  return { ref: { id, sha256 }, row: { evidence: id, case: head.id, sealedSha256, sha256, size: bytes.length } };
}

/** The safe copy of a file; null where its key was destroyed or it is gone. */
export async function openEvidence(ctx: Context, head: Head, row: EvidenceRow): Promise<Uint8Array | null> {
  const sealed = await ctx.files.get(row.sealedSha256);
  return sealed === null ? null : ctx.vault.open(head.key, { evidence: row.evidence }, sealed);
}

export const addEvidence = caseVerb({
  name: 'case.addEvidence',
  verb: 'add-evidence',
  summary: 'Add a text file to a case; every credential in it is hidden first',
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
