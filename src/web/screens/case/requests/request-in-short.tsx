import type { ChangeRequestView } from '../../../../operations/case/views.ts';
import { Unseen } from '../../../parts/entitlements/unseen.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { SafeWords } from '../../../parts/safe-words.tsx';
import { TRACE_WORDS } from '../trace-words.ts';
import { ChangeRows } from './change-rows.tsx';
import { SignedDocument } from './signed-document.tsx';

const WORDS = TRACE_WORDS.requests;

/** What was asked for: the words first, then the rows, then what is signed and its digest. */
export function RequestInShort({ request }: { request: ChangeRequestView }) {
  const { words, add, remove, unseen, document, diff, until, askedAt, askedBy, why } = request;
  return (
    <div className="request">
      <ul className="words">
        {words.map((says, index) => (
          // Two rows can read alike; the list never changes under its index.
          <li key={index}>
            <SafeWords text={says} />
          </li>
        ))}
      </ul>
      <p className="small soft">
        {WORDS.askedBy(askedBy)}, <Moment at={askedAt} />; {until === null ? WORDS.forGood : WORDS.until}
        {until !== null && (
          <>
            {' '}
            <Moment at={until} style="day" />
          </>
        )}
      </p>
      <p>
        <span className="label">{WORDS.why}</span> <SafeWords text={why} />
      </p>
      <ChangeRows add={add} remove={remove} />
      <Unseen says={unseen} />
      <SignedDocument document={document} digest={diff} />
    </div>
  );
}
