import type { JobsTurn } from '../store/whole-store.ts';

/** Several nodes share an installation: one of them does what needs to be done once. */
export interface HouseTurn {
  /** Whether this node is the one; asks for the turn where nobody is known to have it. */
  isOurs(): Promise<boolean>;
  /** Lets another node have it. */
  release(): Promise<void>;
}

/**
 * The turn is kept until this node stops or loses its connection to the database. It saves work that would be done twice; what two
 * nodes did at the same moment after all is refused by the versions of the streams.
 */
export function houseTurn(take: () => Promise<JobsTurn | null>): HouseTurn {
  let turn: JobsTurn | null = null;
  let asking: Promise<JobsTurn | null> | null = null;

  async function ask(): Promise<JobsTurn | null> {
    const taken = await take();
    void taken?.lost.then(() => {
      if (turn === taken) turn = null;
    });
    return taken;
  }

  return {
    async isOurs() {
      asking ??= (turn === null ? ask() : Promise.resolve(turn)).finally(() => {
        asking = null;
      });
      turn = await asking;
      return turn !== null;
    },
    async release() {
      const held = turn;
      turn = null;
      await held?.release();
    },
  };
}
