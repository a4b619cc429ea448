import type { PlaceView } from '../../../../operations/engagement/views.ts';
import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { useEngagement } from '../context.ts';
import { VerbDialog } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

export function ClearPlace({ entry, place, leave }: { entry: string; place: PlaceView; leave: () => void }) {
  const { view } = useEngagement();
  const form = useForm({ says: '' });
  return (
    <VerbDialog
      title={WORDS.clear.open}
      form={form}
      operation="engagement.clearPlace"
      input={() => ({ engagement: view.engagement, entry, place: place.place, ...form.values })}
      required={['says']}
      button={WORDS.clear.button}
      done={WORDS.clear.done}
      leave={leave}
    >
      <p className="task-lead">{WORDS.clear.lead}</p>
      <TextArea form={form} name="says" label={WORDS.clear.says} rows={3} />
    </VerbDialog>
  );
}
