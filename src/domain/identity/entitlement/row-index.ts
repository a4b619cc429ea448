import { type Entitlement, SYSTEMS, type System } from './entitlement.ts';
import { type Pattern } from './pattern.ts';
import { touch } from './touch.ts';

/** Rows in which those that have a say in another are found without looking at all of them. */
export interface RowIndex {
  /** The rows that touch this one, in the order in which the index got them. */
  near(one: Entitlement): readonly Entitlement[];
  /** Whether there is a boundary for this system: then only what it covers is allowed. */
  hasLimit(system: System): boolean;
  /** The boundaries of all systems, in order. */
  readonly limits: readonly Entitlement[];
}

/**
 * Two patterns can only meet where the beginning of one, up to its first wildcard, is the beginning of the other's: rows are
 * found by that, by their action or their resource, whichever leaves fewer.
 */
export function rowIndex(rows: readonly Entitlement[]): RowIndex {
  const limits = rows.filter(({ effect }) => effect === 'limit');
  const bySystem = new Map(
    SYSTEMS.map((system) => {
      const own = rows.flatMap((one, at) => (one.system === system ? [{ one, at }] : []));
      return [
        system,
        {
          actions: new Beginnings(own.map(({ one, at }) => [one.action, at])),
          resources: new Beginnings(own.map(({ one, at }) => [one.resource, at])),
          hasLimit: own.some(({ one }) => one.effect === 'limit'),
        },
      ] as const;
    }),
  );
  return {
    limits,
    hasLimit: (system) => bySystem.get(system)?.hasLimit === true,
    near(one) {
      const own = bySystem.get(one.system);
      const [byAction, byResource] = [own?.actions.of(one.action) ?? [], own?.resources.of(one.resource) ?? []];
      return smaller(byAction, byResource)
        .flat()
        .toSorted((a, b) => a - b)
        .flatMap((at) => rows[at] ?? [])
        .filter((other) => touch(other, one));
    },
  };
}

/** Longer beginnings are cut: what they tell apart further is left to the comparison itself. */
const LONGEST = 64;

class Beginnings {
  readonly #byBeginning = new Map<string, number[]>();
  readonly #sorted: readonly string[];

  constructor(all: readonly (readonly [Pattern, number])[]) {
    for (const [pattern, at] of all) {
      const { text } = beginning(pattern);
      const known = this.#byBeginning.get(text);
      if (known === undefined) this.#byBeginning.set(text, [at]);
      else known.push(at);
    }
    this.#sorted = [...this.#byBeginning.keys()].toSorted();
  }

  /** Lists of places that together have every pattern that can meet this one, each place once. */
  of(pattern: Pattern): readonly (readonly number[])[] {
    const { text, isWhole } = beginning(pattern);
    const found: (readonly number[])[] = [];
    for (let length = 0; length <= text.length; length += 1) {
      const places = this.#byBeginning.get(text.slice(0, length));
      if (places !== undefined) found.push(places);
    }
    // longer ones are only met by a wildcard
    if (isWhole) return found;
    for (let i = this.#after(text); ; i += 1) {
      const longer = this.#sorted[i];
      if (longer === undefined || !longer.startsWith(text)) return found;
      found.push(this.#byBeginning.get(longer) ?? []);
    }
  }

  /** The first beginning that sorts behind this one. */
  #after(text: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? '') <= text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function beginning(pattern: Pattern): { readonly text: string; readonly isWhole: boolean } {
  const at = pattern.search(/[*?]/u);
  const text = (at < 0 ? pattern : pattern.slice(0, at)).slice(0, LONGEST);
  return { text, isWhole: text.length === pattern.length };
}

function smaller<T>(a: readonly (readonly T[])[], b: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const size = (lists: readonly (readonly T[])[]) => lists.reduce((sum, { length }) => sum + length, 0);
  return size(a) <= size(b) ? a : b;
}
