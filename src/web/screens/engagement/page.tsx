import type { EngagementView } from '../../../operations/engagement/views.ts';
import { go } from '../../parts/router.tsx';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { Closing } from './closing.tsx';
import { contextOf, EngagementOnPage } from './context.ts';
import { Documents } from './documents.tsx';
import { Disposal } from './disposal.tsx';
import { EngagementHead } from './head.tsx';
import { Inventory } from './inventory/inventory.tsx';
import { Shares } from './shares/shares.tsx';
import { Team } from './team.tsx';
import { Cases } from './values/cases.tsx';
import { WORDS } from './words.ts';

/** One engagement: beside it the team and its stage, below it a section for each part of the work. */
export function EngagementPage({ view }: { view: EngagementView }) {
  useShortcuts([{ key: 'u', says: WORDS.keys.back, run: () => go('/engagements') }]);
  return (
    <EngagementOnPage value={contextOf(view)}>
      <div className="page case engagement">
        <EngagementHead />
        <Team />
        <div className="case-body">
          {/* In the order of the work. A section that has nothing to say at this stage draws nothing. */}
          <Documents />
          <Cases />
          <Inventory />
          <Shares />
          <Closing />
          <Disposal />
        </div>
      </div>
    </EngagementOnPage>
  );
}
