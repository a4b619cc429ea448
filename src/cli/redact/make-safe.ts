import type { Made, Work } from './work.ts';

/** Each round takes out what the one before put together; more than these are never needed. */
const MOST_ROUNDS = 6;

/** Someone who is told that a pass over all inputs begins. */
export type OnPass = (doing: 'Reading' | 'Writing' | 'Looking through the copy') => void;

/**
 * Makes the copies of some inputs that belong together: all are read, then all are written, then all are looked through.
 * Where that brings something to light, the copies are made safe in their turn. One answer for each input.
 */
export async function makeSafe(works: readonly Work[], onPass: OnPass): Promise<Made[]> {
  onPass('Reading');
  await eachInTurn(works, (work) => work.read());
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    onPass('Writing');
    await eachInTurn(works, (work) => work.write());
    onPass('Looking through the copy');
    const proved = await eachInTurn(works, (work) => work.prove());
    if (proved.every(Boolean)) break;
    // what was found in one copy may stand in another that was looked through before
    await eachInTurn(works, (work) => work.again());
  }
  return works.map((work) => work.outcome());
}

/** One after the other: each learns from those before it, and only one is in memory. */
async function eachInTurn<A>(works: readonly Work[], act: (work: Work) => Promise<A>): Promise<A[]> {
  const made: A[] = [];
  for (const work of works) made.push(await act(work));
  return made;
}
