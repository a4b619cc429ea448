import type { DocumentView } from '../../../../operations/engagement/views.ts';
import { fetchRelease } from '../../../api.ts';
import { SaveButton } from '../../../parts/save-button.tsx';
import { useEngagement } from '../context.ts';
import { WORDS } from './words.ts';

/** The released copies, each in its form. */
export function Downloads({ document }: { document: DocumentView }) {
  return (
    <div className="verbs">
      {(document.rendition?.forms ?? []).map((form) => (
        <Download key={form} document={document} form={form} />
      ))}
    </div>
  );
}

function Download({ document: { document, name }, form }: { document: DocumentView; form: string }) {
  const { engagement } = useEngagement().view;
  return (
    <SaveButton fetch={() => fetchRelease({ engagement, document, form })} saved={WORDS.saved}>
      {WORDS.download(form)}
      <span className="unseen">{WORDS.of(name ?? WORDS.gone)}</span>
    </SaveButton>
  );
}
