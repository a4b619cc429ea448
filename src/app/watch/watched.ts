import type { Step, Watched } from '../../operations/watched.ts';

/** A step that has ended. `how` is `failed` where it threw. */
export interface Seen {
  readonly step: Step;
  readonly name: string;
  readonly how: string;
  readonly ms: number;
}

/** Runs `work` as a part of what is under way, where that is traced; `end` is told how it ended. */
export type Within = <T>(
  what: { readonly step: Step; readonly name: string; readonly mails: readonly string[] },
  work: (end: (how: string) => void) => Promise<T>,
) => Promise<T>;

export const untraced: Within = (_what, work) => work(() => undefined);

/** Times each step and tells everybody who wants to know. What they do with it must not throw. */
export function watchedBy(see: (seen: Seen) => void, within: Within = untraced): Watched {
  return (step, name, work, { how, mails = [] } = {}) =>
    within({ step, name, mails }, async (end) => {
      const from = performance.now();
      const ended = (word: string) => {
        see({ step, name, how: word, ms: performance.now() - from });
        end(word);
      };
      try {
        const result = await work();
        ended(how?.(result) ?? 'done');
        return result;
      } catch (error) {
        ended('failed');
        throw error;
      }
    });
}
