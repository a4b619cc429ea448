import type { CleanupView } from '../../../../operations/case/views.ts';
import { Moment } from '../../../parts/moment.tsx';
import { SafeWords } from '../../../parts/safe-words.tsx';
import { TRACE_WORDS } from '../trace-words.ts';
import { StateMark } from '../state-mark.tsx';

const WORDS = TRACE_WORDS.probes;

/** Which repositories were searched for one credential, and whether it is still in their history. */
export function Cleanups({ cleanups }: { cleanups: readonly CleanupView[] }) {
  if (cleanups.length === 0) return null;
  return (
    <ul className="proof-list small">
      {cleanups.map(({ repository, where, result, commits, head, since, asserted, at, by }) => (
        <li key={`${head} ${at}`}>
          <StateMark state={result === 'clean' ? 'verified' : 'planned'} />
          <p>
            <strong>
              <SafeWords text={repository} />
            </strong>{' '}
            <span>{result === 'clean' ? WORDS.clean(commits) : WORDS.found(commits)}</span>{' '}
            {where !== null && (
              <span className="mono breakable">
                <SafeWords text={where} />
              </span>
            )}{' '}
            <span className="soft">
              {since !== null && (
                <>
                  {WORDS.since} <span className="mono">{since.slice(0, 12)}</span>{' '}
                </>
              )}
              {WORDS.head} <span className="mono">{head.slice(0, 12)}</span>, {by}, <Moment at={at} />
            </span>{' '}
            {asserted && <span className="tag">{WORDS.asserted}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
