import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Radios } from '../../../parts/radios.tsx';
import { useSigning } from '../../../parts/signing.tsx';
import { useCase } from '../context.ts';
import { ExemptionInShort } from '../exemption-in-short.tsx';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function DecideExemption({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ decision: '', reason: '' });
  const signing = useSigning();
  const exemption =
    view.exemptions.find((each) => each.exemption === about) ??
    view.exemptions.find((each) => each.state === 'requested');
  return (
    <TaskForm
      verb="decideExemption"
      form={form}
      operation="case.decideExemption"
      input={() => {
        const { decision, reason } = form.values;
        const facts = { exemption: exemption?.exemption ?? '', decision };
        return signing.over(
          { stream: view.case, type: 'exemption-decided', facts },
          { case: view.case, ...facts, reason },
        );
      }}
      required={['decision', 'reason']}
    >
      {exemption !== undefined && <ExemptionInShort exemption={exemption} />}
      <Radios
        form={form}
        name="decision"
        legend={FIELDS.decision}
        options={[
          { value: 'approved', label: FIELDS.approve },
          { value: 'rejected', label: FIELDS.reject },
        ]}
      />
      <TextArea form={form} name="reason" label={FIELDS.reason} rows={3} />
      {signing.control}
    </TaskForm>
  );
}
