import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { mayOpenEngagements } from '../../parts/rights.ts';
import { usePage } from '../../parts/router.tsx';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { stepFocus } from '../../parts/step-focus.ts';
import { useMe } from '../../session.ts';
import { NoEngagements } from './empty.tsx';
import { OpenEngagement } from './open.tsx';
import { Row } from './row.tsx';
import { WORDS } from './words.ts';

/** The engagements that the reader belongs to, the last changed first. */
export default function Engagements() {
  usePage(WORDS.title);
  const mayOpen = mayOpenEngagements(useMe());
  const [opening, setOpening] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const found = useQuery({ queryKey: ['engagements'], queryFn: () => call('engagement.list', {}) });
  useShortcuts([
    { key: 'j', says: WORDS.keys.down, run: () => stepFocus(list.current, '.queue-link', 1) },
    { key: 'k', says: WORDS.keys.up, run: () => stepFocus(list.current, '.queue-link', -1) },
    ...(mayOpen ? [{ key: 'o', says: WORDS.keys.open, run: () => setOpening(true) }] : []),
  ]);
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  const { engagements } = found.data;
  const isEmpty = engagements.length === 0;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
        {mayOpen && !isEmpty && (
          <Button tone="next" onClick={() => setOpening(true)}>
            {WORDS.open}
          </Button>
        )}
      </div>
      {isEmpty && <NoEngagements mayOpen={mayOpen} onOpen={() => setOpening(true)} />}
      {!isEmpty && (
        <ol className="rows" ref={list}>
          {engagements.map((line) => (
            <Row key={line.engagement} line={line} />
          ))}
        </ol>
      )}
      {opening && <OpenEngagement retention={found.data.retention} onClose={() => setOpening(false)} />}
    </div>
  );
}
