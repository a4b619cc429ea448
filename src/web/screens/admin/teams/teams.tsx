import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api.ts';
import { Button } from '../../../parts/button.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { usePage } from '../../../parts/router.tsx';
import { EditTeam } from './edit.tsx';
import { Team } from './team.tsx';
import { WORDS } from './words.ts';

/** Teams and who is in them, for administrators. */
export default function Teams() {
  usePage(WORDS.title);
  const [making, setMaking] = useState(false);
  const found = useQuery({ queryKey: ['teams'], queryFn: () => call('team.list', {}) });
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  const { teams } = found.data;
  return (
    <div className="page page-narrow">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
        <Button tone="next" onClick={() => setMaking(true)}>
          {WORDS.make.title}
        </Button>
      </div>
      {teams.length === 0 ? (
        <div className="empty">
          <h2>{WORDS.none}</h2>
          <p>{WORDS.noneNext}</p>
        </div>
      ) : (
        <ul className="rows">
          {teams.map((team) => (
            <Team key={team.team} team={team} />
          ))}
        </ul>
      )}
      {making && <EditTeam team={null} onLeave={() => setMaking(false)} />}
    </div>
  );
}
