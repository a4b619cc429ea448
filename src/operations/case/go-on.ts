import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { Exemption } from '../../domain/case/state.ts';
import { storedText } from '../codec.ts';
import { caseRef, id } from '../fields.ts';
import { operation } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { recur } from './recur.ts';
import { subjectCase } from './verb.ts';
import { day } from './words.ts';

/** An exemption runs out after its case was closed: a linked case is opened for what it covered. */
export const recurAfterExemption = operation({
  name: 'case.recur',
  summary: 'Open a linked case for what an exemption covered that ran out after its case was closed: a job’s verb',
  changes: true,
  gives: 'nothing',
  input: { case: caseRef(), exemption: id<'exemption'>() },
  subject: subjectByCase,
  async run({ exemption }, call) {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    if (loaded.state.stage !== 'closed') return refuse('not-in-this-stage');
    const ended = loaded.state.exemptions.find((one) => one.id === exemption);
    if (ended === undefined) return refuse('unknown-exemption');
    if (ended.state !== 'approved' || ended.until > call.at) return refuse('not-in-this-stage');
    const rows = await call.ctx.store.fingerprintsOfCase(loaded.head.id);
    const change = await recur(call, loaded, {
      about: exemption,
      what: safe`An exemption ran out on ${storedText(day(ended.until))}; what it covered is open again.`,
      urgent: false,
      withIdentities: true,
      credentials: rows.filter(({ credential }) => isExempted(loaded.state.credentials, ended, credential)),
    });
    return change === null ? refuse('already-done') : done({ change, answer: () => Promise.resolve({}) });
  },
});

function isExempted(
  credentials: readonly { readonly id: string; readonly disposition: string | null }[],
  exemption: Exemption,
  id: string,
): boolean {
  return (
    exemption.credentials.some((one) => one === id) &&
    credentials.some((one) => one.id === id && one.disposition === 'exempted')
  );
}
