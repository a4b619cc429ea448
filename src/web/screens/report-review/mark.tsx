import { TextArea } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { queries } from '../../session.ts';
import { useEngagement } from '../engagement/context.ts';
import { VerbDialog } from '../engagement/verb-dialog.tsx';
import { useReview } from './context.ts';
import { WORDS } from './words.ts';

const LEAST = 4;

/** Marks what no detector saw. The words are sent as a secret and remembered nowhere. */
export function MarkByHand({ words, onClose }: { words: string; onClose: () => void }) {
  const { view } = useEngagement();
  const { document } = useReview();
  const form = useForm({ words });
  const isTooShort = form.values.words.trim().length < LEAST;
  return (
    <VerbDialog
      title={WORDS.mark.title}
      form={form}
      operation="engagement.mark"
      input={() => ({ engagement: view.engagement, document: document.document, words: form.values.words.trim() })}
      check={() => new Map(isTooShort ? [['words', WORDS.mark.short]] : [])}
      button={WORDS.mark.button}
      forgetful
      meanwhile={WORDS.mark.busy}
      done={WORDS.mark.done}
      leave={() => {
        onClose();
        void queries.invalidateQueries({ queryKey: ['review', view.engagement, document.document] });
      }}
    >
      <p className="task-lead soft">{WORDS.mark.lead}</p>
      <TextArea form={form} name="words" label={WORDS.mark.label} help={WORDS.mark.help} rows={3} />
    </VerbDialog>
  );
}
