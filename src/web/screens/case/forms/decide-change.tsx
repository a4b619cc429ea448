import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Radios } from '../../../parts/radios.tsx';
import { useSigning } from '../../../parts/signing.tsx';
import { useCase } from '../context.ts';
import { digestOf } from '../requests/document-digest.ts';
import { RequestInShort } from '../requests/request-in-short.tsx';
import { TRACE_WORDS } from '../trace-words.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

/** The approver's view. What is sent is the digest of what stands here: what was signed is what was read. */
export default function DecideChange({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ decision: '', reason: '' });
  const signing = useSigning();
  const request =
    view.requests.find((each) => each.request === about) ?? view.requests.find(({ state }) => state === 'requested');
  return (
    <TaskForm
      verb="decideChange"
      form={form}
      operation="case.decideChange"
      input={() => {
        const { decision, reason } = form.values;
        // of what this browser shows, and not what the server says that it is
        const diff = request === undefined ? '' : digestOf(request.document);
        const facts = { request: request?.request ?? '', decision, diff };
        return signing.over(
          { stream: view.case, type: 'change-decided', facts },
          { case: view.case, ...facts, reason },
        );
      }}
      required={['decision', 'reason']}
    >
      {request !== undefined && (
        <div className="to-sign">
          <RequestInShort request={request} />
        </div>
      )}
      {request?.mine === true && <p className="note">{TRACE_WORDS.requests.mine}</p>}
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
