import { createContext, useContext } from 'react';
import type { IdentityView } from '../../../operations/identity/views.ts';

/** The verbs of an identity that have a form here. */
export type Verb =
  | 'confirmOwner'
  | 'describe'
  | 'setConsumers'
  | 'explain'
  | 'endBehaviour'
  | 'retire'
  | 'redact'
  | 'redactFound'
  | 'declineFound';

/** A form to open; `about` is the behaviour that is to end, or what was found late. */
export interface Task {
  readonly verb: Verb;
  readonly about: string | null;
}

export interface IdentityContext {
  readonly view: IdentityView;
  readonly may: (verb: Verb) => boolean;
  readonly open: (task: Task) => void;
  readonly leave: () => void;
  /** The server did it: shows the identity as it is now and says so. */
  readonly finish: (view: IdentityView, says: string) => void;
}

export const IdentityOnPage = createContext<IdentityContext | null>(null);

export function useIdentity(): IdentityContext {
  const context = useContext(IdentityOnPage);
  if (context === null) throw new Error('useIdentity outside the identity page');
  return context;
}
