import { useState } from 'react';
import { call } from '../../api.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { emptyOnes, useForm } from '../../parts/form.ts';
import { randomKey } from '../../parts/keys.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { makePasskey } from '../../passkey.ts';
import { Problem } from '../../problem.ts';
import { queries } from '../../session.ts';
import { WORDS } from './words.ts';

/** First who it is, then the browser makes it, then it is kept under its name. */
export function AddPasskey() {
  const form = useForm({ name: '' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Pick<Problem, 'message' | 'next'> | null>(null);
  const { name } = form.values;
  const add = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = emptyOnes(form, ['name']);
    form.setErrors(wrong);
    if (busy || wrong.size > 0) return;
    setBusy(true);
    setProblem(null);
    try {
      const { options } = await call('people.beginPasskey', {});
      const made = await makePasskey(options);
      if (made === null) setProblem({ message: WORDS.passkeys.left, next: WORDS.passkeys.leftNext });
      else {
        await call('people.addPasskey', { name, ...made }, randomKey());
        announce(WORDS.passkeys.added(name));
        form.set('name', '');
        await queries.invalidateQueries({ queryKey: ['passkeys'] });
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form noValidate onSubmit={add}>
      <TextField form={form} name="name" label={WORDS.passkeys.name} help={WORDS.passkeys.nameHelp} />
      <Refusal problem={problem} />
      <div className="form-end">
        <Button type="submit" busy={busy}>
          {WORDS.passkeys.add}
        </Button>
      </div>
    </form>
  );
}
