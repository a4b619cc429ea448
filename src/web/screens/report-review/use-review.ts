import { useState } from 'react';
import type { Disposition } from '../../../domain/engagement/words.ts';
import type { DocumentView, FoundView } from '../../../operations/engagement/views.ts';
import { announce } from '../../parts/announce.tsx';
import { FINDING_DISPOSITION_NAMES } from '../../parts/engagement-words.ts';
import { useEngagement } from '../engagement/context.ts';
import type { ReviewContext } from './context.ts';
import { itemsOf, needsReason, nextUndecided, optionsFor } from './items.ts';
import { useDecisions } from './use-decisions.ts';
import { WORDS } from './words.ts';

/** What is chosen and decided on the review screen. A decision leads to the next undecided value at once. */
export function useReviewState(document: DocumentView, findings: readonly FoundView[]): Omit<ReviewContext, 'part'> {
  const { view, may } = useEngagement();
  const [at, setAt] = useState<{ readonly value: string; readonly place: number } | null>(null);
  const [asked, setAsked] = useState<Disposition | null>(null);
  const items = itemsOf(findings, view.values);
  const choose = (value: string, place = 0) => {
    setAt({ value, place });
    setAsked(null);
  };
  const { pending, problem, decide } = useDecisions(view.engagement, choose);
  const stateOf = (value: string) =>
    pending.get(value) ?? items.find((item) => item.value.value === value)?.value.disposition ?? null;
  const decided = items.filter(({ value }) => stateOf(value.value) !== null).length;
  const chosen = items.find(({ value }) => value.value === at?.value) ?? null;
  const mayDecide = may('decide-value');

  const finish = (disposition: Disposition, reason: string | null) => {
    if (chosen === null) return;
    const { value, words, kind } = chosen.value;
    decide(value, disposition, reason);
    const now = decided + (stateOf(value) === null ? 1 : 0);
    const progress = now === items.length ? WORDS.all : WORDS.progress(now, items.length);
    announce(WORDS.decided(words ?? kind, FINDING_DISPOSITION_NAMES[disposition], progress.replace(/\.$/u, '')));
    const next = nextUndecided(items, value, (one) => one.value === value || stateOf(one.value) !== null);
    setAsked(null);
    if (next !== null) choose(next);
  };
  return {
    document,
    items,
    chosen,
    place: at?.place ?? 0,
    choose,
    stateOf,
    decided,
    mayDecide,
    ask(disposition) {
      if (chosen === null || !mayDecide) return;
      if (!optionsFor(chosen.value).includes(disposition)) {
        const isCredential = chosen.value.class === 'secret' && disposition === 'keep';
        announce(isCredential ? WORDS.notOffered.keep : WORDS.notOffered.other);
      } else if (needsReason(chosen.value, disposition)) setAsked(disposition);
      else finish(disposition, null);
    },
    asked,
    answer(reason) {
      if (asked === null || reason === null) setAsked(null);
      else finish(asked, reason);
    },
    problem,
  };
}
