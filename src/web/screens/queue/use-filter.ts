import { STAGES, type Stage } from '../../../domain/case/words.ts';
import { go, usePlace } from '../../parts/router.tsx';

export interface Filter {
  readonly stage: Stage | null;
  readonly words: string;
  readonly chooseStage: (stage: Stage | null) => void;
  readonly search: (words: string) => void;
  readonly clear: () => void;
}

/** What is looked for stands in the address, so that Back and a reload come to the same list. */
export function useFilter(): Filter {
  const { query } = usePlace();
  const asked = query.get('stage');
  const stage = STAGES.find((each) => each === asked) ?? null;
  const words = query.get('words') ?? '';
  const show = (nextStage: Stage | null, nextWords: string) => {
    const next = new URLSearchParams();
    if (nextStage !== null) next.set('stage', nextStage);
    if (nextWords !== '') next.set('words', nextWords);
    go(next.size === 0 ? '/' : `/?${next}`, 'replace');
  };
  return {
    stage,
    words,
    chooseStage: (next) => show(next, words),
    search: (next) => show(stage, next),
    clear: () => show(null, ''),
  };
}
