import { createContext, useContext } from 'react';
import type { Disposition } from '../../../domain/engagement/words.ts';
import type { DocumentView } from '../../../operations/engagement/views.ts';
import type { Problem } from '../../problem.ts';
import type { Item } from './items.ts';
import type { Part } from './part-switch.tsx';

/** What the parts of the review screen share. */
export interface ReviewContext {
  readonly document: DocumentView;
  readonly items: readonly Item[];
  /** The value that is worked on; null before one is chosen. */
  readonly chosen: Item | null;
  /** Which of its places is shown. */
  readonly place: number;
  /** Chooses a value, and one of its places. */
  readonly choose: (value: string, place?: number) => void;
  /** As it was decided, also where the server has not answered yet. */
  readonly stateOf: (value: string) => Disposition | null;
  readonly decided: number;
  readonly mayDecide: boolean;
  /** Decides about the chosen value, or asks for the reason first. */
  readonly ask: (disposition: Disposition) => void;
  /** What waits for its reason. */
  readonly asked: Disposition | null;
  readonly answer: (reason: string | null) => void;
  readonly problem: Problem | null;
  /** What is shown where there is room for one thing only. */
  readonly part: Part;
}

export const ReviewOnPage = createContext<ReviewContext | null>(null);

export function useReview(): ReviewContext {
  const context = useContext(ReviewOnPage);
  if (context === null) throw new Error('useReview outside the review screen');
  return context;
}
