import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { usePage } from '../../../parts/router.tsx';
import { Mail } from './mail.tsx';
import { Organisation } from './organisation.tsx';
import { Promises } from './promises.tsx';
import { Retention } from './retention.tsx';
import { WORDS } from './words.ts';
import { WorkingTime } from './working-time.tsx';

/** What an installation is set to. Each part is saved for itself. */
export default function Settings() {
  usePage(WORDS.title);
  const found = useQuery({ queryKey: ['settings'], queryFn: () => call('house.settings', {}) });
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  const view = found.data;
  return (
    <div className="page page-narrow settings">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
      </div>
      <Organisation name={view.organisation} />
      <Promises days={view.promises} />
      <WorkingTime calendar={view.calendar} />
      <Retention days={view.retention} />
      <Mail mail={view.mail} />
    </div>
  );
}
