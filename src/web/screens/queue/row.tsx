import type { QueueRowView } from '../../../operations/views.ts';
import { DueWords } from '../../parts/due-words.tsx';
import { Link } from '../../parts/router.tsx';
import { Ring } from '../../parts/ring.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { SeverityTag } from '../../parts/severity.tsx';
import { KIND_NAMES, nameOf, PARTY_NAMES, STAGE_NAMES, VERDICT_NAMES } from '../../parts/vocabulary.ts';
import { WORDS } from './words.ts';

/** One case in the queue: the whole row is its link. */
export function Row({ row, now, isNext }: { row: QueueRowView; now: number; isNext: boolean }) {
  return (
    <li className={isNext ? 'queue-row queue-row-next' : 'queue-row'}>
      <Ring ring={row.ring} size="small" />
      <div className="queue-what">
        <Link to={`/cases/${row.number}`} className="queue-link">
          <SafeWords text={row.title} />
        </Link>
        <p className="queue-meta">
          {isNext && <span className="queue-next">{WORDS.next}</span>}
          <span className="mono">{row.number}</span>
          <span>{row.kind === null ? WORDS.unclassified : KIND_NAMES[row.kind]}</span>
          {row.verdict !== null && <span>{VERDICT_NAMES[row.verdict]}</span>}
          {row.waiting !== null && <span>{WORDS.waiting(nameOf(PARTY_NAMES, row.waiting))}</span>}
        </p>
      </div>
      <div className="queue-tags">
        {row.urgent && <span className="tag tag-strong">{WORDS.urgent}</span>}
        {row.severity !== null && <SeverityTag severity={row.severity} />}
      </div>
      <p className="queue-stage">
        {STAGE_NAMES[row.stage]}
        <span className="soft">{WORDS.told(row.told, row.submissions)}</span>
      </p>
      <p className="queue-due">
        <DueWords now={now} dueAt={row.dueAt} dueFor={row.dueFor} />
      </p>
    </li>
  );
}
