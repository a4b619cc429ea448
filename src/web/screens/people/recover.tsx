import { useState } from 'react';
import type { PersonView } from '../../../operations/views.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { copyText } from '../../parts/copy.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useForm } from '../../parts/form.ts';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { queries } from '../../session.ts';
import { WORDS } from './words.ts';

/** Makes a recovery link for somebody else and shows it once. */
export function Recover({ person, onLeave }: { person: PersonView; onLeave: () => void }) {
  const [link, setLink] = useState<string | null>(null);
  const form = useForm({});
  return (
    <Dialog title={WORDS.recover.title(person.name)} onClose={onLeave}>
      {link === null ? (
        <SubmitForm
          form={form}
          operation="people.makeRecovery"
          input={() => ({ person: person.person })}
          button={WORDS.recover.button}
          onDone={(made) => {
            announce(WORDS.recover.done(person.name));
            void queries.invalidateQueries({ queryKey: ['people'] });
            setLink(made.link);
          }}
          beside={<Button onClick={onLeave}>{WORDS.cancel}</Button>}
        >
          <p>{WORDS.recover.sure}</p>
          <p className="soft">{WORDS.recover.seen}</p>
        </SubmitForm>
      ) : (
        <>
          <p>{WORDS.recover.link(person.name)}</p>
          <div className="one-time">
            <code>{link}</code>
          </div>
          <div className="form-end">
            <Button tone="next" onClick={() => void copyText(link, WORDS.invite.copied, WORDS.invite.notCopied)}>
              {WORDS.invite.copy}
            </Button>
            <Button onClick={onLeave}>{WORDS.recover.close}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
