import { useRef, useState } from 'react';
import { call } from '../api.ts';
import type { Gives, Operation, Takes } from '../operations.ts';
import { Problem } from '../problem.ts';
import { sessionEnded } from '../session.ts';
import { afterFailure, nextKey, randomKey, type Tried } from './keys.ts';

export interface Submit<O extends Operation> {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Sends the input once it is there; answers what the server gave, or null when it refused (then `problem` says why). */
  readonly send: (input: Takes<O> | Promise<Takes<O>>) => Promise<Gives<O> | null>;
  readonly forget: () => void;
}

/**
 * One write at a time, each with an Idempotency-Key that only a retry of the same input shares. With `forgetful` the input
 * is remembered nowhere, because a credential is in it: each try is a request of its own then.
 */
export function useSubmit<O extends Operation>(operation: O, { forgetful = false } = {}): Submit<O> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef<Tried | null>(null);

  const send = async (making: Takes<O> | Promise<Takes<O>>): Promise<Gives<O> | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const input = await making;
      last.current = nextKey(last.current, JSON.stringify(input), randomKey);
      const given = await call(operation, input, last.current.key);
      last.current = null;
      return given;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (last.current !== null) last.current = forgetful ? null : afterFailure(last.current, error);
      if (error.status === 401 && operation !== 'people.signIn') sessionEnded();
      setProblem(error);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send, forget: () => setProblem(null) };
}
