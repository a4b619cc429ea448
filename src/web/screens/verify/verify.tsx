import { useState, type SubmitEvent } from 'react';
import { Button } from '../../parts/button.tsx';
import { Drop } from '../../parts/drop.tsx';
import { TextArea } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { usePage } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { OwnKey } from './own-key.tsx';
import { Result } from './result.tsx';
import { useCheck } from './use-check.ts';
import { WORDS } from './words.ts';

/** For somebody with no account and no trust in us: the pack is checked here, with a key that they hold. */
export default function Verify() {
  usePage(WORDS.title);
  const me = useMe();
  const form = useForm({ file: '', key: '' });
  const [file, setFile] = useState<File | null>(null);
  const { state, check } = useCheck();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (file === null) form.setErrors(new Map([['file', WORDS.noFile]]));
    else check(file, form.values.key);
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    form.setErrors(new Map());
    check(chosen, form.values.key);
  };
  return (
    <div className="page verify">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
      </div>
      <div className="verify-two">
        <div>
          <form noValidate onSubmit={submit}>
            <Drop
              label={WORDS.file}
              says={file === null ? WORDS.drop : WORDS.chosen(file.name)}
              help={WORDS.dropHelp}
              accept=".zip,application/zip"
              error={form.errors.get('file')}
              onFiles={([chosen]) => chosen !== undefined && choose(chosen)}
            />
            <TextArea form={form} name="key" label={WORDS.key} help={WORDS.keyHelp} rows={3} optional />
            <div className="form-end">
              <Button type="submit" tone="next" busy={state.is === 'working'}>
                {WORDS.check}
              </Button>
            </div>
          </form>
          {me !== null && me !== undefined && <OwnKey />}
        </div>
        <div role="status" className="verify-result">
          <Result state={state} />
        </div>
      </div>
    </div>
  );
}
