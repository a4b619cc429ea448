import { Unavailable } from '../../domain/kit/unavailable.ts';
import { isAway } from './errors.ts';

/** The same calls, with `Unavailable` thrown where the server did not answer. */
export function sayingAway<T extends object>(calls: T): T {
  return sameCalls<T>(
    Object.fromEntries(
      Object.entries(calls).map(([name, call]: [string, (...given: unknown[]) => Promise<unknown>]) => [
        name,
        asking(call),
      ]),
    ),
  );
}

function asking(call: (...given: unknown[]) => Promise<unknown>): (...given: unknown[]) => Promise<unknown> {
  return async (...given) => {
    try {
      return await call(...given);
    } catch (error) {
      throw isAway(error) ? new Unavailable('database-away', error) : error;
    }
  };
}

/** Each call takes and gives what the one of its name did. */
function sameCalls<T extends object>(calls: Record<string, unknown>): T {
  return calls as T;
}
