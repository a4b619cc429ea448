import { useRef, useState } from 'react';
import type { Disposition } from '../../../domain/engagement/words.ts';
import { call } from '../../api.ts';
import { randomKey } from '../../parts/keys.ts';
import { Problem } from '../../problem.ts';
import { sessionEnded } from '../../session.ts';
import { keepEngagement } from '../engagement/context.ts';

export interface Decisions {
  /** What was sent and is not answered yet. */
  readonly pending: ReadonlyMap<string, Disposition>;
  readonly problem: Problem | null;
  readonly decide: (value: string, disposition: Disposition, reason: string | null) => void;
}

/** Decisions are sent one after the other while the person goes on; one that is refused is taken back and led back to. */
export function useDecisions(engagement: string, onRefused: (value: string) => void): Decisions {
  const [pending, setPending] = useState<ReadonlyMap<string, Disposition>>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);
  const queue = useRef(Promise.resolve());

  const send = async (value: string, disposition: Disposition, reason: string | null) => {
    const input = { engagement, values: [value], disposition, ...(reason !== null && { reason }) };
    try {
      keepEngagement(await call('engagement.decide', input, randomKey()));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) sessionEnded();
      setProblem(error);
      onRefused(value);
    } finally {
      setPending((before) => new Map([...before].filter(([id, is]) => id !== value || is !== disposition)));
    }
  };
  return {
    pending,
    problem,
    decide(value, disposition, reason) {
      setProblem(null);
      setPending((before) => new Map([...before, [value, disposition]]));
      queue.current = queue.current.then(() => send(value, disposition, reason));
    },
  };
}
