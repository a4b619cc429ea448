import type { DocumentView } from '../../../../operations/engagement/views.ts';
import { endOfDay } from '../../../parts/end-of-day.ts';
import { TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { useEngagement } from '../context.ts';
import { VerbDialog } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly document: DocumentView;
  readonly leave: () => void;
}

/** Beyond the release, for a reason and until a day. */
export function KeepOriginal({ document: { document, version, name }, leave }: Props) {
  const { view } = useEngagement();
  const form = useForm({ until: '', reason: '' });
  const until = endOfDay(form.values.until);
  return (
    <VerbDialog
      title={WORDS.keep.title(name ?? WORDS.gone)}
      form={form}
      operation="engagement.keepOriginal"
      input={() => ({
        engagement: view.engagement,
        document,
        version,
        until: until ?? 0,
        reason: form.values.reason,
      })}
      required={['until', 'reason']}
      check={() => new Map(until === null || until > Date.now() ? [] : [['until', WORDS.keep.untilWrong]])}
      button={WORDS.keep.button}
      done={WORDS.keep.done}
      leave={leave}
    >
      <p className="task-lead soft">{WORDS.keep.lead}</p>
      <TextField form={form} name="until" type="date" label={WORDS.keep.until} />
      <TextArea form={form} name="reason" label={WORDS.keep.reason} rows={3} />
    </VerbDialog>
  );
}

/** Says what will be gone, and asks for its name. */
export function DestroyOriginal({ document: { document, version, name }, leave }: Props) {
  const { view } = useEngagement();
  const form = useForm({ confirm: '' });
  const called = name ?? WORDS.gone;
  return (
    <VerbDialog
      title={WORDS.destroy.title(called)}
      form={form}
      operation="engagement.destroyOriginal"
      input={() => ({ engagement: view.engagement, document, version })}
      required={['confirm']}
      check={() => new Map(form.values.confirm.trim() === called ? [] : [['confirm', WORDS.destroy.wrong]])}
      button={WORDS.destroy.button}
      tone="danger"
      done={WORDS.destroy.done}
      leave={leave}
    >
      <p className="gone">{WORDS.destroy.lead}</p>
      <TextField form={form} name="confirm" label={WORDS.destroy.confirm(called)} />
    </VerbDialog>
  );
}
