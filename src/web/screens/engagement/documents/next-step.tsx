import type { DocumentView } from '../../../../operations/engagement/views.ts';
import { Button } from '../../../parts/button.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { Link } from '../../../parts/router.tsx';
import { useSubmit } from '../../../parts/use-submit.ts';
import { useEngagement } from '../context.ts';
import { nextOf } from './next-of.ts';
import { NewShare } from '../shares/new-share.tsx';
import { Release } from './release.tsx';
import { Opener } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly document: DocumentView;
  /** The first document that has something to do: only its button is the accent. */
  readonly isFirst: boolean;
}

/** The one thing to do next about a document, or whom it waits for. */
export function NextStep({ document, isFirst }: Props) {
  const { view } = useEngagement();
  const next = nextOf(document, view);
  const name = document.name ?? WORDS.gone;
  const tone = isFirst ? 'next' : 'plain';
  const place = `/engagements/${view.engagement}/documents/${document.document}`;
  switch (next.kind) {
    case 'rescan':
      return <Does verb="rescan" document={document} tone={tone} />;
    case 'prove':
      return <Does verb="prove" document={document} tone={tone} />;
    case 'review':
    case 'approve':
      return (
        <Link to={place} className={`button button-${tone}`}>
          {WORDS.next[next.kind]}
          <span className="unseen">{WORDS.of(name)}</span>
        </Link>
      );
    case 'release':
      return (
        <Opener label={WORDS.next.release} of={name} tone={tone}>
          {(leave) => <Release document={document} leave={leave} />}
        </Opener>
      );
    case 'share':
    // the same button: the window that shows a link once stays when the engagement is fetched anew
    case 'share-again':
      return (
        <Opener label={WORDS.next.share} of={name} tone={tone}>
          {(leave) => <NewShare documents={[document]} leave={leave} />}
        </Opener>
      );
    case 'wait-approve':
      return <p className="small document-waits">{WORDS.waits.approve(next.names)}</p>;
    case 'wait-alive':
      return <p className="small document-waits">{WORDS.waits.alive}</p>;
    case 'wait-release':
      return <p className="small document-waits">{WORDS.waits.release}</p>;
    case 'none':
      return null;
  }
}

const DOES = {
  rescan: { operation: 'engagement.rescan', meanwhile: WORDS.scanning, done: WORDS.rescanned },
  prove: { operation: 'engagement.prove', meanwhile: WORDS.proving, done: WORDS.proved },
} as const;

function Does({ verb, document, tone }: { verb: keyof typeof DOES; document: DocumentView; tone: 'next' | 'plain' }) {
  const { view, finish } = useEngagement();
  const { operation, meanwhile, done } = DOES[verb];
  const { busy, problem, send } = useSubmit(operation);
  const run = async () => {
    const now = await send({ engagement: view.engagement, document: document.document });
    if (now !== null) finish(now, done);
  };
  return (
    <div>
      <Button tone={tone} busy={busy} onClick={() => void run()}>
        {WORDS.next[verb]}
        <span className="unseen">{WORDS.of(document.name ?? WORDS.gone)}</span>
      </Button>
      {busy && <Loading says={meanwhile} />}
      <Refusal problem={problem} />
    </div>
  );
}
