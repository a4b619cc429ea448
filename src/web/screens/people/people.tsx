import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePage } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { Invite } from './invite.tsx';
import { PeopleList } from './list.tsx';
import { WithoutLead } from './without-lead.tsx';
import { WORDS } from './words.ts';

/** On a narrow page the form stands below a list that may be long. */
function focusInvite() {
  document.querySelector<HTMLElement>('.invite input, .invite button')?.focus();
}

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
        <div className="people-to-invite">
          <Button onClick={focusInvite}>{WORDS.invite.title}</Button>
        </div>
      </div>
      <WithoutLead people={people} me={me.person} />
      <div className="people-two">
        <PeopleList people={people} me={me.person} />
        <Invite />
      </div>
    </div>
  );
}
