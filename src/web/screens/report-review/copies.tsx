import type { RenditionView } from '../../../operations/engagement/views.ts';
import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useSigning } from '../../parts/signing.tsx';
import { useSubmit } from '../../parts/use-submit.ts';
import { useEngagement } from '../engagement/context.ts';
import { Downloads } from '../engagement/documents/downloads.tsx';
import { nextOf } from '../engagement/documents/next-of.ts';
import { NextStep } from '../engagement/documents/next-step.tsx';
import { useReview } from './context.ts';
import { WORDS } from './words.ts';

/** The copies that would leave: made, approved as exactly these, released, saved. */
export function Copies() {
  const { view } = useEngagement();
  const { document } = useReview();
  const next = nextOf(document, view);
  const { rendition } = document;
  const isReleased = (rendition?.releasedAt ?? null) !== null;
  return (
    <section className="card review-copies" aria-labelledby="copies">
      <h2 id="copies">{WORDS.copies.title}</h2>
      {next.kind === 'review' && <p className="soft">{WORDS.copies.undecided}</p>}
      {rendition !== null && <Made rendition={rendition} />}
      {next.kind === 'approve' && rendition !== null && <Approve hash={rendition.hash} />}
      {next.kind !== 'review' && next.kind !== 'approve' && !next.kind.startsWith('share') && (
        <NextStep document={document} isFirst />
      )}
      {isReleased && <Downloads document={document} />}
    </section>
  );
}

function Made({ rendition: { hash, forms, approvedBy, releasedAt } }: { rendition: RenditionView }) {
  return (
    <>
      <p>{releasedAt === null ? WORDS.copies.proved : WORDS.copies.released}</p>
      <dl className="facts small">
        <dt>{WORDS.copies.hash}</dt>
        <dd>
          <code title={hash}>{hash.slice(0, SHOWN)}</code>
        </dd>
        <dt>{WORDS.copies.forms}</dt>
        <dd>{forms.toSorted().join(', ')}</dd>
      </dl>
      {approvedBy !== null && <p className="small">{WORDS.copies.approvedBy(approvedBy)}</p>}
    </>
  );
}

/** So many hex digits tell two copies apart for a person; the whole hash is sent. */
const SHOWN = 16;

function Approve({ hash }: { hash: string }) {
  const { view, finish } = useEngagement();
  const { document } = useReview();
  const { busy, problem, send } = useSubmit('engagement.approveRelease');
  const signing = useSigning();
  const approve = async () => {
    const facts = { document: document.document, hash };
    const decided = { stream: view.id, type: 'release-approved', facts } as const;
    const now = await send(signing.over(decided, { engagement: view.engagement, ...facts }));
    if (now !== null) finish(now, WORDS.copies.approved);
  };
  return (
    <>
      <p className="small soft">{WORDS.copies.approveLead}</p>
      {signing.control}
      <Button tone="next" busy={busy} onClick={() => void approve()}>
        {WORDS.copies.approve}
      </Button>
      <Refusal problem={problem} />
    </>
  );
}
