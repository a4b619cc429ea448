import { createContext, useContext } from 'react';
import type { EngagementVerb } from '../../../domain/engagement/transitions.ts';
import type { EngagementView } from '../../../operations/engagement/views.ts';
import { announce } from '../../parts/announce.tsx';
import { queries } from '../../session.ts';

export interface EngagementContext {
  readonly view: EngagementView;
  /** Whether the reader's part and the stage allow it; the server decides when it is tried. */
  readonly may: (verb: EngagementVerb) => boolean;
  /** The server did it: shows the engagement as it is now and says so. */
  readonly finish: (view: EngagementView, says: string) => void;
}

export const EngagementOnPage = createContext<EngagementContext | null>(null);

export function useEngagement(): EngagementContext {
  const context = useContext(EngagementOnPage);
  if (context === null) throw new Error('useEngagement outside the page of an engagement');
  return context;
}

export function contextOf(view: EngagementView): EngagementContext {
  return {
    view,
    may: (verb) => view.may.includes(verb),
    finish(now, says) {
      keepEngagement(now);
      announce(says);
    },
  };
}

/** What the server answered is what every page shows from now on. */
export function keepEngagement(view: EngagementView): void {
  queries.setQueryData(['engagement', view.engagement], view);
  void queries.invalidateQueries({ queryKey: ['engagements'] });
}
