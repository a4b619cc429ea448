import { ENGAGEMENT_KIND_NAMES, MEMBER_ROLE_NAMES, retentionName } from '../../parts/engagement-words.ts';
import { Link } from '../../parts/router.tsx';
import { useEngagement } from './context.ts';
import { StagePath } from './stage-path.tsx';
import { WORDS } from './words.ts';

/** What it is and for whom, how far it has come, and what the reader is in it. */
export function EngagementHead() {
  const { view } = useEngagement();
  return (
    <header className="case-head">
      <p className="case-path small soft">
        <Link to="/engagements">{WORDS.back}</Link> <span aria-hidden="true">/</span>{' '}
        <span className="mono">{view.engagement}</span>
      </p>
      <h1>{view.name}</h1>
      <p>
        <span className="soft">{WORDS.customer}</span> {view.customer}
      </p>
      <p className="engagement-purpose soft">{view.purpose}</p>
      <div className="case-facts">
        <span className="tag tag-strong">{ENGAGEMENT_KIND_NAMES[view.kind]}</span>
        <span className="tag">{retentionName(view.retention, view.retentionDays)}</span>
        {view.role !== null && <span className="tag">{WORDS.part(MEMBER_ROLE_NAMES[view.role])}</span>}
        {view.holds.length > 0 && <span className="tag tag-strong">{WORDS.held}</span>}
      </div>
      <StagePath stage={view.stage} />
    </header>
  );
}
