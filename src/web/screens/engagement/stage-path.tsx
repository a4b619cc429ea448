import { ENGAGEMENT_STAGES } from '../../../domain/engagement/words.ts';
import type { EngagementStage } from '../../../domain/engagement/words.ts';
import { ENGAGEMENT_STAGE_NAMES } from '../../parts/engagement-words.ts';
import { WORDS } from './words.ts';

/** How far an engagement has come: the stages behind it filled, its own marked, those ahead empty. */
export function StagePath({ stage }: { stage: EngagementStage }) {
  const here = ENGAGEMENT_STAGES.indexOf(stage);
  return (
    <ol className="stage-path" aria-label={WORDS.stages}>
      {ENGAGEMENT_STAGES.map((each, at) => (
        <li key={each} className={classOf(at - here)} aria-current={each === stage ? 'step' : undefined}>
          <span>{ENGAGEMENT_STAGE_NAMES[each]}</span>
        </li>
      ))}
    </ol>
  );
}

function classOf(ahead: number): string {
  if (ahead === 0) return 'stage-here';
  return ahead < 0 ? 'stage-behind' : 'stage-ahead';
}
