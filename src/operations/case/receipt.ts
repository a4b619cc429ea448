import type { CaseId, SubmissionId } from '../../domain/kit/ids.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { makeReceipt, withProof } from '../../ledger/receipt.ts';
import type { Context } from '../context.ts';
import { trackingCode } from '../fields.ts';
import { loadCase } from '../load.ts';
import { operation, reads } from '../operation.ts';
import { subjectByCode } from '../subject.ts';

/** The signed promise that a report was sent, and the ledger's inclusion proof as soon as there is one. */
export const receipt = operation({
  name: 'case.receipt',
  summary: 'Get the receipt of a report, with the proof that it stands in the ledger',
  changes: false,
  gives: 'the receipt as JSON; `proven` says whether the proof is in it',
  input: { code: trackingCode() },
  subject: subjectByCode,
  async run(_input, { ctx, subject }) {
    const id = subject.case;
    const loaded = id === null ? null : await loadCase(ctx, await home(ctx, id, subject.submission));
    const first = loaded?.events[0];
    if (loaded === null || first === undefined) return refuse('code-unknown');
    const { signer, proofs } = ctx.log;
    const promise = makeReceipt(
      ctx.sha256,
      { leaf: first.stored.leaf, case: loaded.head.id, at: first.event.facts.at },
      signer.key,
      signer.sign,
    );
    const proof = await proofs.ofEvent(first.id);
    return reads({ receipt: proof === null ? promise : withProof(promise, proof), proven: proof !== null });
  },
});

/** A merged submission began in the case that it came from. */
async function home(ctx: Context, id: CaseId, submission: SubmissionId | null): Promise<CaseId> {
  const loaded = await loadCase(ctx, id);
  return loaded?.state.submissions.find((one) => one.id === submission)?.from ?? id;
}
