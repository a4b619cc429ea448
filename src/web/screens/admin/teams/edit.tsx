import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TeamView } from '../../../../operations/house/views.ts';
import { call } from '../../../api.ts';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { ManyChecks } from '../../../parts/many-checks.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { queries } from '../../../session.ts';
import { WORDS } from './words.ts';

/** A new team, or another name or other members for one. */
export function EditTeam({ team, onLeave }: { team: TeamView | null; onLeave: () => void }) {
  const form = useForm({ name: team?.name ?? '' });
  const [members, setMembers] = useState<readonly string[]>(team?.members.map(({ person }) => person) ?? []);
  const { data } = useQuery({ queryKey: ['people'], queryFn: () => call('people.list', {}) });
  const people = (data?.people ?? []).filter(({ person, status }) => status !== 'disabled' || members.includes(person));
  const words = team === null ? WORDS.make : WORDS.change;
  const done = () => {
    announce(words.done(form.values.name));
    void queries.invalidateQueries({ queryKey: ['teams'] });
    onLeave();
  };
  const common = {
    form,
    required: ['name' as const],
    button: words.button,
    onDone: done,
    beside: <Button onClick={onLeave}>{WORDS.cancel}</Button>,
  };
  const fields = (
    <>
      <TextField form={form} name="name" label={WORDS.name} />
      <ManyChecks
        legend={WORDS.members}
        search={WORDS.searchMembers}
        more={WORDS.moreMembers}
        options={people.map(({ person, name, email }) => ({ value: person, label: name, help: email }))}
        chosen={members}
        onChange={setMembers}
        error={form.errors.get('members')}
      />
    </>
  );
  return (
    <Dialog title={team === null ? WORDS.make.title : WORDS.change.title(team.name)} onClose={onLeave}>
      {team === null ? (
        <SubmitForm {...common} operation="team.make" input={() => ({ ...form.values, members })}>
          {fields}
        </SubmitForm>
      ) : (
        <SubmitForm {...common} operation="team.change" input={() => ({ team: team.team, ...form.values, members })}>
          {fields}
        </SubmitForm>
      )}
    </Dialog>
  );
}
