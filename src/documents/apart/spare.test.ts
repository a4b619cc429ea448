import { expect, test } from 'vitest';
import { refused } from '../document.ts';
import type { ReaderProcess } from './reader-process.ts';
import { spare } from './spare.ts';

/** Counts the processes that are begun; `isGood` says whether each gets ready. */
function counted(isGood: (number: number) => boolean) {
  const begun: { ended: boolean }[] = [];
  const begin = (): ReaderProcess => {
    const state = { ended: false };
    const number = begun.push(state);
    return {
      ask: () => Promise.resolve(isGood(number) ? { kind: 'ready' } : refused('damaged', 'ended')),
      end() {
        state.ended = true;
      },
    };
  };
  return { begun, own: spare(begin) };
}

test('given that a process was prepared, when it is taken, then no other begins, and the next one has to', async () => {
  const { begun, own } = counted(() => true);
  own.prepare();
  own.prepare();
  await own.take();
  expect(begun).toHaveLength(1);
  await own.take();
  expect(begun).toEqual([{ ended: false }, { ended: false }]);
});

test('given that the process which was prepared has ended, when one is taken, then another begins', async () => {
  const { begun, own } = counted((number) => number > 1);
  own.prepare();
  await own.take();
  expect(begun).toEqual([{ ended: true }, { ended: false }]);
});
