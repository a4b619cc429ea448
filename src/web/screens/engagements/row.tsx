import type { EngagementLineView } from '../../../operations/engagement/views.ts';
import { ENGAGEMENT_KIND_NAMES, ENGAGEMENT_STAGE_NAMES, MEMBER_ROLE_NAMES } from '../../parts/engagement-words.ts';
import { Moment } from '../../parts/moment.tsx';
import { Link } from '../../parts/router.tsx';
import { WORDS } from './words.ts';

/** One engagement: the whole row is its link. */
export function Row({ line }: { line: EngagementLineView }) {
  const { engagement, name, customer, kind, stage, role, changedAt, dueAt, held, disposal } = line;
  const owed = WORDS.disposal[disposal];
  return (
    <li className="queue-row engagement-row">
      <div className="queue-what">
        <Link to={`/engagements/${engagement}`} className="queue-link">
          {name}
        </Link>
        <p className="queue-meta">
          <span className="mono">{engagement}</span>
          <span>{customer}</span>
          <span>{ENGAGEMENT_KIND_NAMES[kind]}</span>
          <span>{WORDS.part(MEMBER_ROLE_NAMES[role])}</span>
        </p>
      </div>
      <p>
        <span className={stage === 'disposed' ? 'tag' : 'tag tag-strong'}>{ENGAGEMENT_STAGE_NAMES[stage]}</span>
      </p>
      <p className="small engagement-due">
        {owed !== null && <strong>{owed}</strong>}
        {stage === 'closed' && dueAt !== null && (
          <span className="soft">
            {WORDS.due} <Moment at={dueAt} style="day" />
          </span>
        )}
        {held && <strong>{WORDS.held}</strong>}
        <span className="soft">
          {WORDS.changed} <Moment at={changedAt} />
        </span>
      </p>
    </li>
  );
}
