import type { PersonView } from '../../../operations/views.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useForm } from '../../parts/form.ts';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { queries } from '../../session.ts';
import { WORDS } from './words.ts';

/** Whose account at the identity provider is not theirs any more, such as after it was made anew there. */
export function ReleaseAccount({ person, onLeave }: { person: PersonView; onLeave: () => void }) {
  return (
    <Dialog title={WORDS.release.title(person.name)} onClose={onLeave}>
      <SubmitForm
        form={useForm({})}
        operation="people.releaseAccount"
        input={() => ({ person: person.person })}
        button={WORDS.release.button}
        tone="danger"
        onDone={() => {
          announce(WORDS.release.done(person.name));
          void queries.invalidateQueries({ queryKey: ['people'] });
          onLeave();
        }}
        beside={<Button onClick={onLeave}>{WORDS.cancel}</Button>}
      >
        <p>{WORDS.release.gone}</p>
        <p className="soft">{WORDS.release.next}</p>
      </SubmitForm>
    </Dialog>
  );
}
