import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SnapshotView } from '../../../operations/identity/views.ts';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { EntitlementDiff } from '../../parts/entitlements/diff.tsx';
import { DiffSides } from '../../parts/entitlements/sides.tsx';
import { Unseen } from '../../parts/entitlements/unseen.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { go, usePlace } from '../../parts/router.tsx';
import { Section } from '../../parts/section.tsx';
import { AskChange } from './ask-change.tsx';
import { useIdentity } from './context.ts';
import { SnapshotChoice } from './snapshot-choice.tsx';
import { WORDS } from './words.ts';

/** What it could do at which moment, and the comparison of two of these. Which two stands in the address. */
export function Snapshots() {
  const { view } = useIdentity();
  const { query } = usePlace();
  const { snapshots } = view;
  if (snapshots.length === 0) return null;
  const [before, after] = [query.get('before'), query.get('after')];
  return (
    <Section title={WORDS.snapshots.title} lead={WORDS.snapshots.lead}>
      {snapshots.length === 1 && <p className="soft">{WORDS.snapshots.one}</p>}
      {snapshots.length > 1 && <Chooser snapshots={snapshots} before={before} after={after} />}
      {before !== null && after !== null && <Comparison before={before} after={after} />}
    </Section>
  );
}

interface ChooserProps {
  readonly snapshots: readonly SnapshotView[];
  readonly before: string | null;
  readonly after: string | null;
}

function Chooser({ snapshots, ...asked }: ChooserProps) {
  const { view } = useIdentity();
  const inTime = snapshots.toSorted((a, b) => a.takenAt - b.takenAt);
  const [before, setBefore] = useState(asked.before ?? inTime.at(-2)?.digest ?? '');
  const [after, setAfter] = useState(asked.after ?? inTime.at(-1)?.digest ?? '');
  const compare = () => {
    const query = new URLSearchParams({ before, after });
    go(`/identities/${view.identity}?${query}`, 'replace');
  };
  return (
    <>
      <div className="snapshots">
        <SnapshotChoice name={WORDS.snapshots.before} snapshots={inTime} chosen={before} onChoose={setBefore} />
        <SnapshotChoice name={WORDS.snapshots.after} snapshots={inTime} chosen={after} onChoose={setAfter} />
      </div>
      {before === after && <p className="small soft">{WORDS.snapshots.same}</p>}
      {before !== after && (
        <div className="form-end">
          <Button onClick={compare}>{WORDS.snapshots.compare}</Button>
        </div>
      )}
    </>
  );
}

function Comparison({ before, after }: { before: string; after: string }) {
  const { view } = useIdentity();
  const heading = useRef<HTMLHeadingElement>(null);
  const compared = useQuery({
    queryKey: ['identity', view.identity, 'compare', before, after],
    queryFn: () => call('identity.compare', { identity: view.identity, before, after }),
    staleTime: Infinity,
  });
  const isHere = compared.data !== undefined;
  useEffect(() => {
    if (isHere) heading.current?.focus();
  }, [isHere, before, after]);
  if (compared.isPending) return <Loading says={WORDS.snapshots.comparing} />;
  if (compared.isError) return <Failed error={compared.error} onAgain={() => void compared.refetch()} />;
  return (
    <div className="card comparison">
      <h3 ref={heading} tabIndex={-1} className="comparison-title">
        {WORDS.snapshots.result}
      </h3>
      <DiffSides before={compared.data.before} after={compared.data.after} />
      <EntitlementDiff diff={compared.data} />
      <AskChange diff={compared.data} />
      <Unseen says={compared.data.unseen} />
    </div>
  );
}
