export interface TurnsLoad {
  readonly working: number;
  readonly waiting: number;
}

/** So many at once; the others wait in the order in which they came, and beyond a bound nobody waits. */
export interface Turns {
  /** Gives the way to give the turn back; null where too many wait already. */
  take(): Promise<(() => void) | null>;
  load(): TurnsLoad;
}

export function turns(atOnce: number, mostWaiting: number): Turns {
  let taken = 0;
  const waiting: (() => void)[] = [];
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next === undefined) taken -= 1;
    else next();
  };
  const once = (): (() => void) => {
    let isGiven = false;
    return () => {
      if (!isGiven) giveBack();
      isGiven = true;
    };
  };
  return {
    load: () => ({ working: taken, waiting: waiting.length }),
    async take() {
      if (taken < atOnce) {
        taken += 1;
        return once();
      }
      if (waiting.length >= mostWaiting) return null;
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      await promise;
      return once();
    },
  };
}
