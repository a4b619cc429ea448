import type { UseQueryResult } from '@tanstack/react-query';
import type { ChangePreviewView } from '../../../../operations/case/views.ts';
import { Unseen } from '../../../parts/entitlements/unseen.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { SafeWords } from '../../../parts/safe-words.tsx';
import { TRACE_WORDS } from '../trace-words.ts';
import { SignedDocument } from './signed-document.tsx';

const WORDS = TRACE_WORDS.requests;

/** What an approver would sign, before it is asked for. */
export function ChangePreview({ preview }: { preview: UseQueryResult<ChangePreviewView> }) {
  const { data, error, isFetching, isError, refetch } = preview;
  if (isError) return <Failed error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return isFetching ? <Loading says={WORDS.preparing} /> : null;
  return (
    <div className="to-sign" aria-live="polite">
      <h3>{WORDS.toSign}</h3>
      <ul className="words">
        {data.words.map((says, index) => (
          // Two rows can read alike; the list never changes under its index.
          <li key={index}>
            <SafeWords text={says} />
          </li>
        ))}
      </ul>
      <Unseen says={data.unseen} />
      <SignedDocument document={data.document} digest={data.diff} />
    </div>
  );
}
