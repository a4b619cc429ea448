import { useQuery } from '@tanstack/react-query';
import type { ChangeOfPersonView } from '../../../../operations/views.ts';
import { call } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { Section } from '../../../parts/section.tsx';
import { ROLE_NAMES } from '../../../parts/vocabulary.ts';
import { CHANGES } from './people-words.ts';

/** What was changed lately about who may come in: nobody raises themselves unseen. */
export function PeopleChanges() {
  const found = useQuery({ queryKey: ['people', 'changes'], queryFn: () => call('people.changes', {}) });
  if (found.isPending) return <Loading says={CHANGES.loading} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  return (
    <Section title={CHANGES.title} lead={CHANGES.lead}>
      <ol className="rows">
        {found.data.changes.map((one) => (
          <Change key={`${one.at} ${one.what} ${one.whose}`} change={one} />
        ))}
      </ol>
    </Section>
  );
}

function Change({ change }: { change: ChangeOfPersonView }) {
  const { what, at, whose, by, isOwn, roles } = change;
  return (
    <li className={isOwn && what === 'roles-changed' ? 'team change-own' : 'team'}>
      <p>
        <strong>{whose}</strong>: {CHANGES.what[what]}
        {what === 'roles-changed' && <> {roles.map((role) => ROLE_NAMES[role]).join(', ') || CHANGES.noRole}</>}
      </p>
      <p className="small soft">
        <Moment at={at} /> · {isOwn ? CHANGES.own : (by ?? CHANGES.house)}
      </p>
    </li>
  );
}
