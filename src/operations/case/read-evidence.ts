import { refuse } from '../../domain/kit/refusals.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import { readAbout } from '../about-file.ts';
import { caseRef, id } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { openEvidence } from './evidence.ts';
import { subjectCase } from './verb.ts';

/** Whoever verifies has to see the proof: the safe copy of a file, as text. */
export const readEvidence = operation({
  name: 'case.readEvidence',
  summary: 'Read a file that is kept as evidence, with every credential in it hidden',
  changes: false,
  gives: 'its digest, and its text where it is one',
  input: { case: caseRef(), evidence: id<'evidence'>() },
  subject: subjectByCase,
  async run({ evidence }, call) {
    const loaded = await subjectCase(call);
    const row = await call.ctx.store.evidence(evidence);
    if (loaded === null || row === null || row.case !== loaded.head.id) return refuse('not-found');
    const bytes = await openEvidence(call.ctx, loaded.head, row);
    if (bytes === null) return refuse('not-found');
    const isText = (readAbout(row.about)?.ending ?? 'txt') === 'txt';
    return reads({ sha256: row.sha256, content: isText ? fromUtf8(bytes) : null });
  },
});
