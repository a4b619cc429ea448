import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { CompareView, SnapshotView } from '../../../../operations/identity/views.ts';
import { call } from '../../../api.ts';

/** Places of ticked rows, of one comparison. */
interface Ticked {
  readonly of: string;
  readonly add: ReadonlySet<number>;
  readonly remove: ReadonlySet<number>;
}
const NONE: ReadonlySet<number> = new Set();

export interface Comparison {
  readonly snapshots: UseQueryResult<{ readonly snapshots: readonly SnapshotView[] }>;
  readonly taken: readonly SnapshotView[];
  readonly before: string;
  readonly after: string;
  readonly compared: UseQueryResult<CompareView>;
  readonly ticked: Pick<Ticked, 'add' | 'remove'>;
  readonly tick: (change: Partial<Pick<Ticked, 'add' | 'remove'>>) => void;
}

/** Two snapshots of one identity compared, and the rows ticked in it; the two newest until somebody chooses others. */
export function useComparison(
  identity: string,
  asked: { readonly before: string; readonly after: string },
): Comparison {
  const [ticked, setTicked] = useState<Ticked>({ of: '', add: NONE, remove: NONE });
  const snapshots = useQuery({
    queryKey: ['snapshots', identity],
    queryFn: () => call('identity.snapshots', { identity }),
    enabled: identity !== '',
  });
  const taken = snapshots.data?.snapshots ?? [];
  const chosen = (digest: string, place: number) =>
    (taken.find((one) => one.digest === digest) ?? taken[place])?.digest ?? '';
  const [before, after] = [chosen(asked.before, 1), chosen(asked.after, 0)];
  const compared = useQuery({
    queryKey: ['identity', identity, 'compare', before, after],
    queryFn: () => call('identity.compare', { identity, before, after }),
    enabled: before !== '' && after !== '' && before !== after,
    staleTime: Infinity,
  });
  // ticks name rows by their places, so they hold for one comparison only
  const of = JSON.stringify([identity, before, after]);
  const current = ticked.of === of ? ticked : { of, add: NONE, remove: NONE };
  return {
    snapshots,
    taken,
    before,
    after,
    compared,
    ticked: current,
    tick: (change) => setTicked({ ...current, ...change }),
  };
}
