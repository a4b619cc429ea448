import type { DocumentView } from '../../../../operations/engagement/views.ts';
import { useEngagement } from '../context.ts';
import { Opener } from '../verb-dialog.tsx';
import { NewVersion } from './new-version.tsx';
import { DestroyOriginal, KeepOriginal } from './originals.tsx';
import { WORDS } from './words.ts';

/** What can be done about a document besides. */
export function More({ document }: { document: DocumentView }) {
  const { may } = useEngagement();
  const hasOriginal = document.original.state !== 'destroyed';
  const name = document.name ?? WORDS.gone;
  const verbs = [
    may('add-version') && (
      <Opener key="version" label={WORDS.newVersion.open} of={name}>
        {(leave) => <NewVersion document={document} leave={leave} />}
      </Opener>
    ),
    may('keep-original') && hasOriginal && (
      <Opener key="keep" label={WORDS.keep.open} of={name}>
        {(leave) => <KeepOriginal document={document} leave={leave} />}
      </Opener>
    ),
    may('destroy-original') && hasOriginal && (
      <Opener key="destroy" label={WORDS.destroy.open} of={name}>
        {(leave) => <DestroyOriginal document={document} leave={leave} />}
      </Opener>
    ),
  ].filter((verb) => verb !== false);
  if (verbs.length === 0) return null;
  return (
    <details className="document-more">
      <summary className="small">
        {WORDS.more}
        <span className="unseen">{WORDS.of(name)}</span>
      </summary>
      <div className="verbs">{verbs}</div>
    </details>
  );
}
