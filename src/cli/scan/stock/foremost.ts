/** The first so many of a list in an order, of which only about as many are held at a time. */
export interface Foremost<T> {
  add(one: T): void;
  list(): readonly T[];
}

/** What is equal in the order stays as it came. */
export function foremost<T>(most: number, order: (a: T, b: T) => number): Foremost<T> {
  let held: T[] = [];
  const cut = (): void => {
    held = held.toSorted(order).slice(0, most);
  };
  return {
    add(one) {
      held.push(one);
      if (held.length >= 2 * most) cut();
    },
    list() {
      cut();
      return held;
    },
  };
}
