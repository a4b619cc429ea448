import { refuse } from '../../domain/kit/refusals.ts';
import { Download } from '../download.ts';
import { caseRef, id } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { fileNameOf, mediaTypeOf } from '../saved-as.ts';
import { subjectByCase } from '../subject.ts';
import { calledEvidence } from './evidence.ts';
import { evidenceNames } from './evidence-view.ts';

/** The safe copy of a file as it is, to be saved and opened in the program that it belongs to. */
export const downloadEvidence = operation({
  name: 'case.downloadEvidence',
  summary: 'Download a file that is kept as evidence, with every credential in it hidden',
  changes: false,
  gives: 'the safe copy',
  input: { case: caseRef(), evidence: id<'evidence'>() },
  subject: subjectByCase,
  async run({ evidence }, call) {
    const found = await calledEvidence(call, evidence);
    if (found === null) return refuse('not-found');
    const { loaded, bytes, ending } = found;
    const name = fileNameOf(evidenceNames(loaded).get(evidence) ?? '', ending);
    return reads(new Download(name, mediaTypeOf(ending), bytes));
  },
});
