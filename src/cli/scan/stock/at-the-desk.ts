import type { KnownInCase } from '../../../operations/review/views.ts';
import type { Row } from '../row.ts';
import type { StockDesk } from './desk.ts';
import { MOST } from './most.ts';
import { sightings } from './sightings.ts';
import type { AtTheDesk, Stock } from './stock.ts';

/** More names than this are not asked about: the desk answers a hundred a second. */
const MOST_NAMES = 2_000;

/** Gathers what the desk said of secrets; `same` is that of their tie. */
export function knownValues() {
  const seen = sightings(MOST.values);
  const casesBySame = new Map<string, readonly KnownInCase[]>();
  const asked = new Set<string>();
  return {
    see(same: string, { kind, path }: Row, cases: readonly KnownInCase[]): void {
      asked.add(same);
      if (cases.length === 0) return;
      casesBySame.set(same, cases);
      seen.see(same, kind, path);
    },
    told(): AtTheDesk {
      const list = seen
        .list(1)
        .map(({ key, ...sighting }) => ({ cases: casesBySame.get(key) ?? [], ...sighting }))
        .toSorted((a, b) => rank(a.cases) - rank(b.cases));
      const count = (at: number): number => list.filter(({ cases }) => rank(cases) === at).length;
      return {
        asked: asked.size,
        known: list.length,
        alive: count(0),
        open: count(1),
        list: list.slice(0, MOST.inJson),
        names: { asked: 0, unknown: 0, withoutOwner: 0 },
      };
    },
  };
}

/** The first case is the one that matters most. */
function rank(cases: readonly KnownInCase[]): number {
  return ['alive', 'open', 'dead', 'no-credential'].indexOf(cases[0]?.shows ?? 'no-credential');
}

/** The same summary with what the inventory has of the names in it. */
export async function withInventory(stock: Stock, desk: StockDesk): Promise<Stock> {
  if (stock.desk === null) return stock;
  const { list } = stock.identities;
  const asked = list.slice(0, MOST_NAMES);
  const found = await desk.names(asked.map(({ name }) => name));
  const named = list.map((one, i) => {
    const inventory = found[i];
    return inventory === undefined ? one : { ...one, inventory };
  });
  const names = {
    asked: asked.length,
    unknown: found.filter(({ known }) => !known).length,
    withoutOwner: found.filter((one) => one.known && one.owner === null).length,
  };
  return { ...stock, identities: { ...stock.identities, list: named }, desk: { ...stock.desk, names } };
}
