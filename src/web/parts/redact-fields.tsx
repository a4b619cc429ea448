import { TextArea, TextField } from './field.tsx';
import type { Form } from './form.ts';
import { Radios } from './radios.tsx';
import { REDACT_WORDS } from './redact-words.ts';

/** What a form that takes something out for good starts with. */
export const NOTHING_TO_REDACT = { value: '', reason: 'missed-secret', confirm: '' };

interface Props {
  readonly form: Form<keyof typeof NOTHING_TO_REDACT>;
  readonly goneList: readonly string[];
  readonly staysList: readonly string[];
  /** What has to be typed before anything is sent. */
  readonly confirm: string;
}

/** What must go and what it is, below what that means; and a word to confirm it with. */
export function RedactFields({ form, goneList, staysList, confirm }: Props) {
  return (
    <>
      <GoneAndStays goneList={goneList} staysList={staysList} />
      <TextArea form={form} name="value" label={REDACT_WORDS.value} help={REDACT_WORDS.valueHelp} rows={3} />
      <Radios
        form={form}
        name="reason"
        legend={REDACT_WORDS.redactReason}
        options={[
          { value: 'missed-secret', label: REDACT_WORDS.missedSecret },
          { value: 'personal-data', label: REDACT_WORDS.personalData },
        ]}
      />
      <TextField form={form} name="confirm" label={REDACT_WORDS.confirm(confirm)} help={REDACT_WORDS.confirmHelp} />
    </>
  );
}

/** What taking something out means. */
export function GoneAndStays({ goneList, staysList }: Pick<Props, 'goneList' | 'staysList'>) {
  return (
    <div className="gone">
      <Listed title={REDACT_WORDS.gone} lines={goneList} />
      <Listed title={REDACT_WORDS.stays} lines={staysList} />
    </div>
  );
}

/** What is wrong with a confirmation, by its field. */
export function unconfirmed(form: Props['form'], word: string): ReadonlyMap<string, string> {
  const isConfirmed = form.values.confirm.trim().toUpperCase() === word.toUpperCase();
  return new Map(isConfirmed ? [] : [['confirm', REDACT_WORDS.notConfirmed(word)]]);
}

function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
