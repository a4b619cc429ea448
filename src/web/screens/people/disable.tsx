import type { PersonLineView } from '../../../operations/views.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useForm } from '../../parts/form.ts';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { queries } from '../../session.ts';
import { LEADS } from './lead-words.ts';
import { WORDS } from './words.ts';

export function Disable({ person, onLeave }: { person: PersonLineView; onLeave: () => void }) {
  const form = useForm({});
  return (
    <Dialog title={WORDS.disable.title(person.name)} onClose={onLeave}>
      <SubmitForm
        form={form}
        operation="people.disable"
        input={() => ({ person: person.person })}
        button={WORDS.disable.button}
        tone="danger"
        onDone={() => {
          announce(WORDS.disable.done(person.name));
          void queries.invalidateQueries({ queryKey: ['people'] });
          onLeave();
        }}
        beside={<Button onClick={onLeave}>{WORDS.cancel}</Button>}
      >
        <p>{WORDS.disable.gone}</p>
        <p className="soft">{WORDS.disable.stays}</p>
        {person.leadsAlone > 0 && <p>{LEADS.wouldLeave(person.leadsAlone)}</p>}
      </SubmitForm>
    </Dialog>
  );
}
