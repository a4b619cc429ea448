import { createContext, useContext } from 'react';
import type { CaseView } from '../../../operations/views.ts';
import type { Task, Verb } from './verbs.ts';

/** What every part of the case page needs: the case, and how a form is opened and ended. */
export interface CaseContext {
  readonly view: CaseView;
  readonly may: (verb: Verb) => boolean;
  readonly open: (task: Task) => void;
  /** What was typed into the open form; it outlives putting it away, but not the page. */
  readonly kept: Map<string, string> | null;
  /** Puts the form away and gives the focus back. */
  readonly leave: () => void;
  /** Shows the case as it is now; the form stays. */
  readonly show: (view: CaseView) => void;
  /** The server did it: shows the case as it is now and says so. */
  readonly finish: (view: CaseView, says: string) => void;
}

export const CaseOnPage = createContext<CaseContext | null>(null);

export function useCase(): CaseContext {
  const context = useContext(CaseOnPage);
  if (context === null) throw new Error('useCase outside the case page');
  return context;
}
