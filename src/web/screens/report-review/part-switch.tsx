import { WORDS } from './words.ts';

/** What a narrow window shows of the screen. */
export type Part = 'document' | 'customer' | 'findings';

const NAMES: Readonly<Record<Part, string>> = {
  document: WORDS.documentPart,
  customer: WORDS.customerPart,
  findings: WORDS.findingsPart,
};

interface Props {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly isPreviewing: boolean;
}

/** Where there is room for one thing only: which one. */
export function PartSwitch({ part, onPart, isPreviewing }: Props) {
  const parts = isPreviewing ? (['document', 'customer', 'findings'] as const) : (['document', 'findings'] as const);
  return (
    <div className="part-switch" role="group" aria-label={WORDS.parts}>
      {parts.map((each) => (
        <button
          key={each}
          type="button"
          className="filter-stage"
          aria-pressed={each === part}
          onClick={() => onPart(each)}
        >
          {NAMES[each]}
        </button>
      ))}
    </div>
  );
}
