import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import { TextField } from '../../../parts/field.tsx';
import { filled, useForm } from '../../../parts/form.ts';
import { useIdentity } from '../context.ts';
import { WORDS } from '../words.ts';
import { VerbForm } from './verb-form.tsx';

export function ConfirmOwner() {
  const { view } = useIdentity();
  const form = useForm({ owner: view.owner ?? '', team: view.team ?? '' });
  const { data: teams } = useQuery({ queryKey: ['teams'], queryFn: () => call('team.list', {}) });
  const { owner, team } = form.values;
  return (
    <VerbForm
      title={WORDS.owner.form}
      form={form}
      operation="identity.confirmOwner"
      input={() => ({ identity: view.identity, owner, ...filled({ team }) })}
      required={['owner']}
      button={WORDS.owner.submit}
      done={WORDS.owner.done(owner)}
    >
      <TextField form={form} name="owner" label={WORDS.owner.field} help={WORDS.owner.fieldHelp} />
      <TextField form={form} name="team" list="known-teams" label={WORDS.owner.teamField} optional />
      <datalist id="known-teams">
        {teams?.teams.map(({ team: id, name }) => (
          <option key={id} value={name} aria-label={name} />
        ))}
      </datalist>
    </VerbForm>
  );
}
