import type { PersonLineView } from '../../../operations/views.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Choice } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { queries } from '../../session.ts';
import { LEADS } from './lead-words.ts';

interface Props {
  readonly engagement: string;
  readonly people: readonly PersonLineView[];
  readonly me: string;
  readonly onLeave: () => void;
}

/** Somebody else gets the lead of an engagement; whoever gives it sees nothing of it. */
export function AppointLead({ engagement, people, me, onLeave }: Props) {
  const form = useForm({ person: '' });
  const leads = people.filter(
    ({ person, status, roles }) => person !== me && status === 'active' && roles.includes('delivery-lead'),
  );
  const cancel = <Button onClick={onLeave}>{LEADS.cancel}</Button>;
  return (
    <Dialog title={LEADS.dialog(engagement)} onClose={onLeave}>
      {leads.length === 0 ? (
        <>
          <p>{LEADS.nobody}</p>
          <div className="form-end">{cancel}</div>
        </>
      ) : (
        <SubmitForm
          form={form}
          operation="engagement.appointLead"
          input={() => ({ engagement, ...form.values })}
          required={['person']}
          button={LEADS.button}
          onDone={({ lead }) => {
            announce(LEADS.done(lead, engagement));
            void queries.invalidateQueries({ queryKey: ['people'] });
            onLeave();
          }}
          beside={cancel}
        >
          <p className="task-lead">{LEADS.sure}</p>
          <Choice
            form={form}
            name="person"
            label={LEADS.person}
            help={LEADS.personHelp}
            options={leads.map(({ person, name, email }) => ({ value: person, label: `${name} (${email})` }))}
          />
        </SubmitForm>
      )}
    </Dialog>
  );
}
