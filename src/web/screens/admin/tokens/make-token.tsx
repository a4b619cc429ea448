import { useState } from 'react';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { Checks } from '../../../parts/checks.tsx';
import { endOfDay } from '../../../parts/end-of-day.ts';
import { TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { OneTime } from '../../../parts/one-time.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { nameOf } from '../../../parts/vocabulary.ts';
import { queries } from '../../../session.ts';
import { SCOPE_LEADS, SCOPE_NAMES, WORDS } from './words.ts';

const MAKE = WORDS.make;

/** Makes a token and shows its value once. */
export function MakeToken() {
  const [made, setMade] = useState<{ readonly name: string; readonly value: string } | null>(null);
  return (
    <section className="card invite" aria-labelledby="make-token">
      <h2 id="make-token">{MAKE.title}</h2>
      {made === null ? (
        <MakeForm onMade={(name, value) => setMade({ name, value })} />
      ) : (
        <>
          <p>{MAKE.shown(made.name)}</p>
          <OneTime text={made.value} copy={MAKE.copy} copied={MAKE.copied} notCopied={MAKE.notCopied} />
          <div className="form-end">
            <Button onClick={() => setMade(null)}>{MAKE.another}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function MakeForm({ onMade }: { onMade: (name: string, value: string) => void }) {
  const form = useForm({ name: '', until: '' });
  const [scopes, setScopes] = useState<readonly string[]>(['read']);
  return (
    <SubmitForm
      form={form}
      operation="token.make"
      input={() => ({ name: form.values.name, scopes, until: endOfDay(form.values.until) ?? 0 })}
      required={['name', 'until']}
      check={() =>
        new Map([
          ...(scopes.length === 0 ? [['scopes', MAKE.needsScope] as const] : []),
          ...(endOfDay(form.values.until) === null ? [['until', MAKE.noDay] as const] : []),
        ])
      }
      button={MAKE.button}
      onDone={({ value }) => {
        announce(MAKE.done(form.values.name));
        void queries.invalidateQueries({ queryKey: ['tokens'] });
        onMade(form.values.name, value);
      }}
    >
      <TextField form={form} name="name" label={MAKE.name} help={MAKE.nameHelp} />
      <Checks
        legend={MAKE.scopes}
        options={Object.entries(SCOPE_NAMES).map(([value, label]) => ({
          value,
          label,
          help: nameOf(SCOPE_LEADS, value),
        }))}
        chosen={scopes}
        onChange={setScopes}
        error={form.errors.get('scopes')}
      />
      <TextField form={form} name="until" type="date" label={MAKE.until} help={MAKE.untilHelp} />
    </SubmitForm>
  );
}
