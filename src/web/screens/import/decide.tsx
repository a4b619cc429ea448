import type { ImportView, PreviewView } from '../../../operations/inventory/views.ts';
import { Button } from '../../parts/button.tsx';
import { COUNT } from '../../parts/count.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useSubmit } from '../../parts/use-submit.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly staged: ImportView;
  readonly view: PreviewView;
  readonly onApplied: (view: ImportView) => void;
  readonly onAway: () => void;
  /** Something else was applied meanwhile: what is shown is no longer what would be done. */
  readonly onStale: () => void;
}

/** Apply it, or throw it away; what it would do stands above the buttons in one sentence. */
export function Decide({ staged, view, onApplied, onAway, onStale }: Props) {
  const apply = useSubmit('inventory.apply');
  const abandon = useSubmit('inventory.abandon');
  const { counts, same, picture } = view;
  const isNothing = counts.adds + counts.changes + counts.gone + counts.same === 0;
  const onApply = async () => {
    const applied = await apply.send({ import: staged.import, picture });
    if (applied === null) onStale();
    else onApplied(applied);
  };
  const onAbandon = async () => {
    if ((await abandon.send({ import: staged.import })) !== null) onAway();
  };
  return (
    <div className="card import-decide">
      <p className="import-says">
        {isNothing ? WORDS.preview.nothing : same ? WORDS.preview.same(COUNT.format(counts.same)) : sentence(counts)}
      </p>
      {isMostGone(counts) && <p className="note note-strong">{WORDS.preview.mostGone}</p>}
      <p className="small soft">{WORDS.preview.nothingWritten}</p>
      <Refusal problem={apply.problem ?? abandon.problem} />
      <div className="form-end">
        {!isNothing && !same && (
          <Button tone="next" busy={apply.busy} onClick={() => void onApply()}>
            {WORDS.preview.apply}
          </Button>
        )}
        <Button tone={isNothing || same ? 'next' : 'plain'} busy={abandon.busy} onClick={() => void onAbandon()}>
          {WORDS.preview.abandon}
        </Button>
        {same && !isNothing && (
          <Button tone="quiet" busy={apply.busy} onClick={() => void onApply()}>
            {WORDS.preview.applySame}
          </Button>
        )}
        {apply.busy && <span className="small soft">{WORDS.preview.applying}</span>}
      </div>
    </div>
  );
}

function sentence({ adds, changes, gone, same }: PreviewView['counts']): string {
  const parts = [
    adds > 0 && WORDS.preview.adds(COUNT.format(adds), adds === 1),
    changes > 0 && WORDS.preview.changes(COUNT.format(changes), changes === 1),
    gone > 0 && WORDS.preview.gone(COUNT.format(gone), gone === 1),
    same > 0 && WORDS.preview.stays(COUNT.format(same), same === 1),
  ].filter((part) => part !== false);
  return WORDS.preview.would(parts);
}

/** An export that shows less than half of what is known is more often incomplete than true. */
function isMostGone({ changes, gone, same }: PreviewView['counts']): boolean {
  return gone > 0 && gone > changes + same;
}
