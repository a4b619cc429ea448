import type { DocumentView } from '../../../../operations/engagement/views.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Drop } from '../../../parts/drop.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useSubmit } from '../../../parts/use-submit.ts';
import { useEngagement } from '../context.ts';
import { sentDocument } from './sent-document.ts';
import { WORDS } from './words.ts';

/** A newer version takes the place of a document. */
export function NewVersion({ document, leave }: { document: DocumentView; leave: () => void }) {
  const { view, finish } = useEngagement();
  const { busy, problem, send } = useSubmit('engagement.addVersion', { forgetful: true });
  const take = async ([file]: readonly File[]) => {
    if (file === undefined || busy) return;
    const sent = await sentDocument(file);
    const input = { engagement: view.engagement, document: document.document, name: file.name, file: sent };
    const now = await send(input);
    if (now === null) return;
    leave();
    finish(now, WORDS.newVersion.done);
  };
  return (
    <Dialog title={WORDS.newVersion.title(document.name ?? WORDS.gone)} onClose={leave}>
      <Drop
        label={WORDS.newVersion.label}
        says={WORDS.newVersion.says}
        help={WORDS.newVersion.help}
        error={undefined}
        onFiles={(files) => void take(files)}
      />
      {busy && <Loading says={WORDS.newVersion.busy} />}
      <Refusal problem={problem} besides={[...(problem?.fields.values() ?? [])]} />
      <div className="form-end">
        <Button onClick={leave}>{WORDS.newVersion.cancel}</Button>
      </div>
    </Dialog>
  );
}
