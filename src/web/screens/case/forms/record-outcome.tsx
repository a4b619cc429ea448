import { useQuery } from '@tanstack/react-query';
import type { DraftView } from '../../../../operations/views.ts';
import { call } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Loading } from '../../../parts/loading.tsx';
import { useCase } from '../context.ts';
import { WORDS } from '../words.ts';
import { KnownAnswer } from './known-answer.tsx';
import { Supports } from './supports.tsx';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

/** Fetches the draft that the trace gives, then hands it over to be edited and signed. */
export function RecordOutcome({ about }: TaskProps) {
  const { view } = useCase();
  const submission = about ?? view.submissions.find(({ outcome }) => outcome === null)?.submission ?? '';
  const draft = useQuery({
    queryKey: ['draft', view.case, submission],
    queryFn: () => call('case.draftOutcome', { case: view.case, submission }),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (draft.isPending) return <Loading says={FIELDS.drafting} />;
  if (draft.isError) return <Failed error={draft.error} onAgain={() => void draft.refetch()} />;
  return <Editor submission={submission} draft={draft.data} />;
}

function Editor({ submission, draft }: { submission: string; draft: DraftView }) {
  const { view } = useCase();
  const form = useForm({ found: draft.found.text, did: draft.did.text, why: draft.why.text, can: draft.can.text });
  return (
    <TaskForm
      verb="recordOutcome"
      form={form}
      operation="case.recordOutcome"
      input={() => ({ case: view.case, submission, ...form.values })}
      required={PARTS}
    >
      {PARTS.map((part) => (
        <div key={part} className="draft-part">
          <TextArea form={form} name={part} label={WORDS.outcome[part]} rows={rowsFor(draft[part].text)} />
          <Supports events={draft[part].supports} />
          {part === 'why' && <KnownAnswer onUse={(says) => form.set('why', `${form.values.why} ${says}`.trim())} />}
        </div>
      ))}
    </TaskForm>
  );
}

const PARTS = ['found', 'did', 'why', 'can'] as const;

/** Room for the draft and a line more; about 52 characters stand on a line of the panel. */
function rowsFor(text: string): number {
  return Math.min(10, Math.max(3, Math.ceil(text.length / 52) + 1));
}
