import { useState } from 'react';
import type { PersonLineView } from '../../../operations/views.ts';
import { Button } from '../../parts/button.tsx';
import { ROLE_NAMES } from '../../parts/vocabulary.ts';
import { ChangeRoles } from './change-roles.tsx';
import { Moment } from '../../parts/moment.tsx';
import { LEADS } from './lead-words.ts';
import { Disable } from './disable.tsx';
import { Recover } from './recover.tsx';
import { ReleaseAccount } from './release-account.tsx';
import { WORDS } from './words.ts';

export function Person({ person, isMe }: { person: PersonLineView; isMe: boolean }) {
  const [asking, setAsking] = useState<'roles' | 'disable' | 'recover' | 'release' | null>(null);
  const leave = () => setAsking(null);
  const isHere = person.status !== 'disabled';
  return (
    <li className={isHere ? 'person' : 'person person-gone'}>
      <div>
        <p>
          <strong>{person.name}</strong> {isMe && <span className="soft">({WORDS.you})</span>}
        </p>
        <p className="small soft breakable">{person.email}</p>
      </div>
      <p className="person-roles">
        {person.roles.length === 0 && <span className="soft small">{WORDS.noRoles}</span>}
        {person.roles.map((role) => (
          <span key={role} className="tag">
            {ROLE_NAMES[role]}
          </span>
        ))}
      </p>
      <p className="small">{WORDS.status[person.status]}</p>
      {person.recovery !== null && (
        <p className="small person-recovery">
          {WORDS.recover.isOpen} <Moment at={person.recovery} style="time" />
        </p>
      )}
      {!isHere && person.leadsAlone > 0 && <p className="small person-recovery">{LEADS.leaves(person.leadsAlone)}</p>}
      <div className="verbs">
        {isHere && (
          <Button tone="quiet" onClick={() => setAsking('roles')}>
            {WORDS.roles.open}
            <span className="unseen">: {person.name}</span>
          </Button>
        )}
        {person.status === 'active' && !isMe && (
          <Button tone="quiet" onClick={() => setAsking('recover')}>
            {WORDS.recover.open}
            <span className="unseen">: {person.name}</span>
          </Button>
        )}
        {person.hasAccount && !isMe && (
          <Button tone="quiet" onClick={() => setAsking('release')}>
            {WORDS.release.open}
            <span className="unseen">: {person.name}</span>
          </Button>
        )}
        {isHere && !isMe && (
          <Button tone="quiet" onClick={() => setAsking('disable')}>
            {WORDS.disable.open}
            <span className="unseen">: {person.name}</span>
          </Button>
        )}
      </div>
      {asking === 'roles' && <ChangeRoles person={person} onLeave={leave} />}
      {asking === 'recover' && <Recover person={person} onLeave={leave} />}
      {asking === 'release' && <ReleaseAccount person={person} onLeave={leave} />}
      {asking === 'disable' && <Disable person={person} onLeave={leave} />}
    </li>
  );
}
