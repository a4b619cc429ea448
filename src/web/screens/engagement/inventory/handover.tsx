import { useForm } from '../../../parts/form.ts';
import { useEngagement } from '../context.ts';
import { VerbDialog } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

export function Handover({ leave }: { leave: () => void }) {
  const { view } = useEngagement();
  return (
    <VerbDialog
      title={WORDS.handover.open}
      form={useForm({})}
      operation="engagement.handover"
      input={() => ({ engagement: view.engagement })}
      button={WORDS.handover.button}
      meanwhile={WORDS.handover.meanwhile}
      done={WORDS.handover.done}
      leave={leave}
    >
      <p className="task-lead">{WORDS.handover.lead}</p>
    </VerbDialog>
  );
}
