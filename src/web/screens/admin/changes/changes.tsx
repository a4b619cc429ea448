import { useQuery } from '@tanstack/react-query';
import type { HouseChangeView } from '../../../../operations/house/views.ts';
import { call } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { usePage } from '../../../parts/router.tsx';
import { Section } from '../../../parts/section.tsx';
import { nameOf } from '../../../parts/vocabulary.ts';
import { PeopleChanges } from './people-changes.tsx';
import { WORDS } from './words.ts';

/** What administrators did lately, for all of them to read. */
export default function Changes() {
  usePage(WORDS.title);
  const found = useQuery({ queryKey: ['house', 'changes'], queryFn: () => call('house.changes', {}) });
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  const { changes } = found.data;
  return (
    <div className="page page-narrow settings">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
      </div>
      <Section title={WORDS.house.title} lead={WORDS.house.lead}>
        {changes.length === 0 && <p className="soft">{WORDS.house.none}</p>}
        <ol className="rows">
          {changes.map((one) => (
            <Change key={`${one.at} ${one.what} ${one.says}`} change={one} />
          ))}
        </ol>
      </Section>
      <PeopleChanges />
    </div>
  );
}

function Change({ change: { what, at, by, says } }: { change: HouseChangeView }) {
  return (
    <li className="team">
      <p className="breakable">
        <strong>{nameOf(WORDS.house.what, what)}</strong>
        {says !== null && <>: {says}</>}
      </p>
      <p className="small soft">
        <Moment at={at} /> · {by ?? WORDS.house.itself}
      </p>
    </li>
  );
}
