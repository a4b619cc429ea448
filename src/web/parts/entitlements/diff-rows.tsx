import type { CompareView, EntitlementRowView } from '../../../operations/identity/views.ts';
import { EntitlementRows } from './rows.tsx';
import { WORDS } from './words.ts';

/** The exact rows behind the sentences, folded away until somebody wants them. */
export function DiffRows({ diff }: { diff: Pick<CompareView, 'removed' | 'added' | 'moved'> }) {
  const { removed, added, moved } = diff;
  const count = removed.length + added.length + moved.length;
  if (count === 0) return null;
  const nowBy = new Map(moved.map(({ row, via }) => [row, via]));
  return (
    <details className="diff-rows">
      <summary>{WORDS.rows.open(count)}</summary>
      {removed.length > 0 && <Part name={WORDS.rows.removed} rows={removed} side="removed" />}
      {added.length > 0 && <Part name={WORDS.rows.added} rows={added} side="added" />}
      {moved.length > 0 && (
        <div className="diff-part">
          <h3>{WORDS.rows.moved}</h3>
          <EntitlementRows
            name={WORDS.rows.moved}
            side="moved"
            rows={moved.map(({ row }) => row)}
            below={(row) => (
              <p className="small soft breakable">
                {WORDS.rows.movedNow} {(nowBy.get(row) ?? []).join(', ')}
              </p>
            )}
          />
        </div>
      )}
    </details>
  );
}

interface PartProps {
  readonly name: string;
  readonly rows: readonly EntitlementRowView[];
  readonly side: 'removed' | 'added';
}

function Part({ name, rows, side }: PartProps) {
  return (
    <div className="diff-part">
      <h3>{name}</h3>
      <EntitlementRows name={name} side={side} rows={rows} />
    </div>
  );
}
