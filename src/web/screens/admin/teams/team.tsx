import { useState } from 'react';
import type { TeamView } from '../../../../operations/house/views.ts';
import { Button } from '../../../parts/button.tsx';
import { DropTeam } from './drop.tsx';
import { EditTeam } from './edit.tsx';
import { WORDS } from './words.ts';

export function Team({ team }: { team: TeamView }) {
  const [asking, setAsking] = useState<'change' | 'drop' | null>(null);
  const leave = () => setAsking(null);
  return (
    <li className="team">
      <p>
        <strong>{team.name}</strong>
      </p>
      <p className="small soft">
        {team.members.length === 0 ? WORDS.nobody : team.members.map(({ name }) => name).join(', ')}
      </p>
      <div className="verbs">
        <Button tone="quiet" onClick={() => setAsking('change')}>
          {WORDS.change.open}
          <span className="unseen">: {team.name}</span>
        </Button>
        <Button tone="quiet" onClick={() => setAsking('drop')}>
          {WORDS.drop.open}
          <span className="unseen">: {team.name}</span>
        </Button>
      </div>
      {asking === 'change' && <EditTeam team={team} onLeave={leave} />}
      {asking === 'drop' && <DropTeam team={team} onLeave={leave} />}
    </li>
  );
}
