import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PasskeyView } from '../../../operations/views.ts';
import { call } from '../../api.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failed } from '../../parts/failed.tsx';
import { useForm } from '../../parts/form.ts';
import { Loading } from '../../parts/loading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { passkeysWork } from '../../passkey.ts';
import { queries } from '../../session.ts';
import { AddPasskey } from './add-passkey.tsx';
import { WORDS } from './words.ts';

export function Passkeys() {
  const list = useQuery({ queryKey: ['passkeys'], queryFn: () => call('people.passkeys', {}) });
  return (
    <Section title={WORDS.passkeys.title} lead={WORDS.passkeys.lead}>
      {list.isPending && <Loading says={WORDS.loading} />}
      {list.isError && <Failed error={list.error} onAgain={() => void list.refetch()} />}
      {list.isSuccess && list.data.passkeys.length === 0 && <p className="soft">{WORDS.passkeys.none}</p>}
      {list.isSuccess && list.data.passkeys.length > 0 && (
        <ul className="rows">
          {list.data.passkeys.map((passkey) => (
            <Row key={passkey.passkey} passkey={passkey} />
          ))}
        </ul>
      )}
      {list.isSuccess && <Adding possible={list.data.possible} />}
    </Section>
  );
}

function Adding({ possible }: { possible: boolean }) {
  if (!possible) return <p className="soft">{WORDS.passkeys.impossible}</p>;
  return passkeysWork() ? <AddPasskey /> : <p className="soft">{WORDS.passkeys.notHere}</p>;
}

function Row({ passkey }: { passkey: PasskeyView }) {
  const [removing, setRemoving] = useState(false);
  return (
    <li className="own-row">
      <div>
        <p>
          <strong className="breakable">{passkey.name}</strong>
        </p>
        <p className="small soft">
          {WORDS.passkeys.made} <Moment at={passkey.createdAt} />,{' '}
          {passkey.usedAt === null ? (
            WORDS.passkeys.unused
          ) : (
            <>
              {WORDS.passkeys.used} <Moment at={passkey.usedAt} />
            </>
          )}
        </p>
      </div>
      <Button tone="quiet" onClick={() => setRemoving(true)}>
        {WORDS.passkeys.remove}
        <span className="unseen">: {passkey.name}</span>
      </Button>
      {removing && <Remove passkey={passkey} onLeave={() => setRemoving(false)} />}
    </li>
  );
}

function Remove({ passkey, onLeave }: { passkey: PasskeyView; onLeave: () => void }) {
  const form = useForm({});
  return (
    <Dialog title={WORDS.passkeys.removing(passkey.name)} onClose={onLeave}>
      <SubmitForm
        form={form}
        operation="people.removePasskey"
        input={() => ({ passkey: passkey.passkey })}
        button={WORDS.passkeys.remove}
        tone="danger"
        onDone={() => {
          announce(WORDS.passkeys.removed(passkey.name));
          void queries.invalidateQueries({ queryKey: ['passkeys'] });
          onLeave();
        }}
        beside={<Button onClick={onLeave}>{WORDS.cancel}</Button>}
      >
        <p>{WORDS.passkeys.gone}</p>
      </SubmitForm>
    </Dialog>
  );
}
