import type { ChangeInWordsView, CompareView } from '../../../operations/identity/views.ts';
import { FirstOnes } from '../first-ones.tsx';
import { DiffRows } from './diff-rows.tsx';
import { WORDS } from './words.ts';

/** The part of a comparison that is shown: a request for a change has the same without two snapshots. */
export type ShownDiff = Pick<CompareView, 'words' | 'changes' | 'removed' | 'added' | 'moved'>;

/**
 * What an identity could do and cannot any more, what it can do now, and the rows behind it. The sentences are the
 * server's; what is approximate says so in words and in a mark.
 */
export function EntitlementDiff({ diff }: { diff: ShownDiff }) {
  const unclear = diff.changes.filter(({ how }) => how === 'cannot-tell');
  const clear = diff.changes.filter(({ how }) => how !== 'cannot-tell');
  const isApproximate = diff.changes.some(({ how }) => how !== 'all');
  return (
    <div className="diff">
      {diff.changes.length === 0 ? (
        diff.words.map((says) => <p key={says}>{says}</p>)
      ) : (
        <>
          <Changes
            title={WORDS.lost}
            none={WORDS.lostNone}
            sign="−"
            changes={clear.filter(({ kind }) => kind === 'lost')}
          />
          <Changes
            title={WORDS.gained}
            none={WORDS.gainedNone}
            sign="+"
            changes={clear.filter(({ kind }) => kind === 'gained')}
          />
          {unclear.length > 0 && <Changes title={WORDS.unclear} none="" sign="?" changes={unclear} />}
        </>
      )}
      {isApproximate && <p className="small soft">{WORDS.approximateHelp}</p>}
      <DiffRows diff={diff} />
    </div>
  );
}

interface ChangesProps {
  readonly title: string;
  readonly none: string;
  readonly sign: string;
  readonly changes: readonly ChangeInWordsView[];
}

function Changes({ title, none, sign, changes }: ChangesProps) {
  return (
    <div className="diff-part">
      <h3>
        {title} {changes.length > 0 && <span className="count soft">{changes.length}</span>}
      </h3>
      {changes.length === 0 && <p className="soft">{none}</p>}
      <FirstOnes of={changes} name={title}>
        {(first) => (
          <ul className="diff-changes">
            {first.map(({ says, how }, index) => (
              // Two rows can read alike; the list never changes under its index.
              <li key={index}>
                <span className="diff-sign mono" aria-hidden="true">
                  {sign}
                </span>
                <span className="breakable">
                  {says} {how === 'part' && <span className="tag">{WORDS.approximate}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </FirstOnes>
    </div>
  );
}
