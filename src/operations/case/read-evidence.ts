import { refuse } from '../../domain/kit/refusals.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import { caseRef, id } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { calledEvidence } from './evidence.ts';

/** Whoever verifies has to see the proof: the safe copy of a file, as text. */
export const readEvidence = operation({
  name: 'case.readEvidence',
  summary: 'Read a file that is kept as evidence, with every credential in it hidden',
  changes: false,
  gives: 'its digest, and its text where it is one',
  input: { case: caseRef(), evidence: id<'evidence'>() },
  subject: subjectByCase,
  async run({ evidence }, call) {
    const found = await calledEvidence(call, evidence);
    if (found === null) return refuse('not-found');
    const { row, bytes, ending } = found;
    return reads({ sha256: row.sha256, content: ending === 'txt' ? fromUtf8(bytes) : null });
  },
});
