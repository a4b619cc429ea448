import type { DocumentView } from '../../../../operations/engagement/views.ts';
import { useForm } from '../../../parts/form.ts';
import { useSigning } from '../../../parts/signing.tsx';
import { useEngagement } from '../context.ts';
import { VerbDialog } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

/** Says what will happen, and releases the copies that were approved. */
export function Release({ document, leave }: { document: DocumentView; leave: () => void }) {
  const { view } = useEngagement();
  const { name, rendition, document: id } = document;
  const called = name ?? WORDS.gone;
  const signing = useSigning();
  return (
    <VerbDialog
      title={WORDS.release.title(called)}
      form={useForm({})}
      operation="engagement.release"
      input={() => {
        const facts = { document: id, hash: rendition?.hash ?? '' };
        return signing.over({ stream: view.id, type: 'released', facts }, { engagement: view.engagement, ...facts });
      }}
      button={WORDS.release.button}
      done={WORDS.release.done(called)}
      leave={leave}
    >
      <div className="gone">
        <p>{WORDS.release.copies((rendition?.forms ?? []).join(', '))}</p>
        <p>{WORDS.release.destroyed}</p>
        <p>{WORDS.release.kept}</p>
      </div>
      {signing.control}
    </VerbDialog>
  );
}
