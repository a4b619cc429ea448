import { Button } from '../../parts/button.tsx';
import { Link } from '../../parts/router.tsx';
import { useEngagement } from '../engagement/context.ts';
import { useReview } from './context.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly isPreviewing: boolean;
  readonly onPreview: (on: boolean) => void;
  readonly onMark: (() => void) | null;
}

export function ReviewHead({ isPreviewing, onPreview, onMark }: Props) {
  const { view } = useEngagement();
  const { document } = useReview();
  return (
    <header className="review-head">
      <div>
        <p className="case-path small soft">
          <Link to={`/engagements/${view.engagement}`}>
            <span className="mono">{view.engagement}</span> {view.name}
          </Link>
        </p>
        <h1>{document.name ?? WORDS.gone}</h1>
      </div>
      <div className="review-tools">
        <Button aria-pressed={isPreviewing} hint="p" onClick={() => onPreview(!isPreviewing)}>
          {isPreviewing ? WORDS.preview.hide : WORDS.preview.show}
        </Button>
        {onMark !== null && (
          // the selection in the document is kept while the button is pressed
          <Button hint="m" onMouseDown={(event) => event.preventDefault()} onClick={onMark}>
            {WORDS.mark.open}
          </Button>
        )}
      </div>
    </header>
  );
}
