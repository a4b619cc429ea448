import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePage } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { Changes } from './changes.tsx';
import { Invite } from './invite.tsx';
import { Person } from './person.tsx';
import { WORDS } from './words.ts';

/** Who works here, for administrators. */
export default function People() {
  usePage(WORDS.title);
  const me = useMe();
  const mayLook = me?.roles.includes('administrator') === true;
  const list = useQuery({ queryKey: ['people'], queryFn: () => call('people.list', {}), enabled: mayLook });
  if (!mayLook) return <p className="page soft">{WORDS.onlyAdministrators}</p>;
  if (list.isPending) return <Loading says={WORDS.loading} />;
  if (list.isError) return <Failed error={list.error} onAgain={() => void list.refetch()} />;
  const { people } = list.data;
  return (
    <div className="page people">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{people.length === 1 ? WORDS.alone : WORDS.lead}</p>
        </div>
      </div>
      <div className="people-two">
        <ul className="rows">
          {people.map((person) => (
            <Person key={person.person} person={person} isMe={person.person === me.person} />
          ))}
        </ul>
        <Invite />
      </div>
      <Changes />
    </div>
  );
}
