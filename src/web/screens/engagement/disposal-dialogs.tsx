import { TextArea, TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { useNow } from '../../parts/now.ts';
import { useEngagement } from './context.ts';
import { WORDS } from './disposal-words.ts';
import { VerbDialog } from './verb-dialog.tsx';

interface Props {
  readonly leave: () => void;
}

export function PlaceHold({ leave }: Props) {
  const { view } = useEngagement();
  const form = useForm({ reason: '' });
  return (
    <VerbDialog
      title={WORDS.hold}
      form={form}
      operation="engagement.placeHold"
      input={() => ({ engagement: view.engagement, reason: form.values.reason })}
      required={['reason']}
      button={WORDS.hold}
      done={WORDS.holdDone}
      leave={leave}
    >
      <p className="task-lead">{WORDS.holdLead}</p>
      <TextArea form={form} name="reason" label={WORDS.holdReason} rows={3} />
    </VerbDialog>
  );
}

export function LiftHold({ hold, leave }: Props & { readonly hold: string }) {
  const { view } = useEngagement();
  const form = useForm({ reason: '' });
  return (
    <VerbDialog
      title={WORDS.liftTitle}
      form={form}
      operation="engagement.liftHold"
      input={() => ({ engagement: view.engagement, hold, reason: form.values.reason })}
      required={['reason']}
      button={WORDS.liftTitle}
      done={WORDS.liftDone}
      leave={leave}
    >
      <p className="task-lead">{WORDS.liftLead}</p>
      <TextArea form={form} name="reason" label={WORDS.liftReason} rows={3} />
    </VerbDialog>
  );
}

/** Says what will be gone, and asks for its name. */
export function Request({ leave }: Props) {
  const { view } = useEngagement();
  const now = useNow();
  const form = useForm({ confirm: '', reason: '' });
  const isEarly = view.disposal.dueAt !== null && now < view.disposal.dueAt;
  const isItsName = form.values.confirm.trim().toLowerCase() === view.name.trim().toLowerCase();
  return (
    <VerbDialog
      title={WORDS.request}
      form={form}
      operation="engagement.requestDisposal"
      input={() => ({ engagement: view.engagement, ...form.values })}
      required={['confirm', 'reason']}
      check={() => new Map(isItsName ? [] : [['confirm', WORDS.confirmWrong]])}
      button={WORDS.request}
      tone="danger"
      done={WORDS.requestDone}
      leave={leave}
    >
      <p className="task-lead">{WORDS.requestLead}</p>
      {isEarly && <p className="task-lead">{WORDS.early}</p>}
      <TextField form={form} name="confirm" label={WORDS.confirm(view.name)} />
      <TextArea form={form} name="reason" label={WORDS.reason} rows={3} />
    </VerbDialog>
  );
}

export function Approve({ leave }: Props) {
  const { view } = useEngagement();
  return (
    <VerbDialog
      title={WORDS.approve}
      form={useForm({})}
      operation="engagement.approveDisposal"
      input={() => ({ engagement: view.engagement })}
      button={WORDS.approve}
      tone="danger"
      done={WORDS.approveDone}
      leave={leave}
    >
      <p className="task-lead">{WORDS.requestLead}</p>
      <p>{WORDS.approveLead}</p>
    </VerbDialog>
  );
}

export function Countersign({ leave }: Props) {
  const { view } = useEngagement();
  return (
    <VerbDialog
      title={WORDS.sign}
      form={useForm({})}
      operation="engagement.countersignDisposal"
      input={() => ({ engagement: view.engagement })}
      button={WORDS.sign}
      done={WORDS.signDone}
      leave={leave}
    >
      <p className="task-lead">{WORDS.signLead}</p>
    </VerbDialog>
  );
}
