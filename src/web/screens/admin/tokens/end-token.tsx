import type { TokenView } from '../../../../operations/tokens/view.ts';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useForm } from '../../../parts/form.ts';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { queries } from '../../../session.ts';
import { WORDS } from './words.ts';

export function EndToken({ token, onLeave }: { token: TokenView; onLeave: () => void }) {
  const form = useForm({});
  return (
    <Dialog title={WORDS.end.title(token.name)} onClose={onLeave}>
      <SubmitForm
        form={form}
        operation="token.end"
        input={() => ({ token: token.token })}
        button={WORDS.end.button}
        tone="danger"
        onDone={() => {
          announce(WORDS.end.done(token.name));
          void queries.invalidateQueries({ queryKey: ['tokens'] });
          onLeave();
        }}
        beside={<Button onClick={onLeave}>{WORDS.cancel}</Button>}
      >
        <p>{WORDS.end.gone}</p>
        <p className="soft">{WORDS.end.stays}</p>
      </SubmitForm>
    </Dialog>
  );
}
