import { Loading } from '../../parts/loading.tsx';
import { ReportOf } from './report.tsx';
import type { CheckState } from './use-check.ts';
import { Verdict } from './verdict.tsx';
import { WORDS } from './words.ts';

/** What came of the check, in plain words. */
export function Result({ state }: { state: CheckState }) {
  if (state.is === 'idle') return null;
  if (state.is === 'working') return <Loading says={WORDS.working(state.name)} />;
  if (state.is === 'failed') return <Verdict mark="not-checked" title={WORDS.failed} says={WORDS.failedNext} />;
  const { checked } = state;
  if (checked.is === 'report') return <ReportOf report={checked.report} />;
  if (checked.is === 'no-signatures') {
    return <Verdict mark="not-checked" title={WORDS.noSignatures} says={WORDS.noSignaturesNext} />;
  }
  if (checked.is === 'key-unreadable') return <Verdict mark="not-checked" title={WORDS.key} says={checked.says} />;
  return <Verdict mark="does-not-hold" title={WORDS.unreadable} says={`${checked.says} ${WORDS.unreadableNext}`} />;
}
