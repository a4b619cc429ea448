import { useForm } from '../../../parts/form.ts';
import { PARTIES } from '../../../../domain/case/words.ts';
import { Radios } from '../../../parts/radios.tsx';
import { PARTY_NAMES } from '../../../parts/vocabulary.ts';
import { useCase } from '../context.ts';
import { ExemptionInShort } from '../exemption-in-short.tsx';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

/** The forms that only ask whether it shall be done. */
export function Close() {
  const { view } = useCase();
  const form = useForm({});
  return <TaskForm verb="close" form={form} operation="case.close" input={() => ({ case: view.case })} />;
}

export function MarkUnreachable({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({});
  const submission = about ?? view.submissions[0]?.submission ?? '';
  return (
    <TaskForm
      verb="markUnreachable"
      form={form}
      operation="case.markUnreachable"
      input={() => ({ case: view.case, submission })}
    />
  );
}

export function EndExemption({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({});
  const exemption = view.exemptions.find((each) => each.exemption === about);
  return (
    <TaskForm
      verb="endExemption"
      form={form}
      operation="case.endExemption"
      input={() => ({ case: view.case, exemption: about ?? '', how: 'revoked' })}
    >
      {exemption !== undefined && <ExemptionInShort exemption={exemption} />}
    </TaskForm>
  );
}

export function Resume({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ party: about ?? view.waiting[0]?.party ?? '' });
  const waiting = PARTIES.filter((party) => view.waiting.some((each) => each.party === party));
  return (
    <TaskForm
      verb="resume"
      form={form}
      operation="case.resume"
      input={() => ({ case: view.case, party: form.values.party })}
      required={['party']}
    >
      <Radios
        form={form}
        name="party"
        legend={FIELDS.party}
        options={waiting.map((value) => ({ value, label: PARTY_NAMES[value] }))}
      />
    </TaskForm>
  );
}
