import { Moment } from '../../parts/moment.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { KIND_NAMES, SEVERITY_NAMES, VERDICT_NAMES } from '../../parts/vocabulary.ts';
import { useCase } from './context.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** What a program proposes that the case is. It counts for nothing until a person classifies. */
export function Proposal() {
  const { view } = useCase();
  const { proposal } = view;
  if (proposal === null) return null;
  const { kind, verdict, severity, note, by, at } = proposal;
  return (
    <div className="note known">
      <h3 className="note-title">{WORDS.proposal.title}</h3>
      <p>{WORDS.proposal.what(KIND_NAMES[kind], VERDICT_NAMES[verdict], SEVERITY_NAMES[severity])}</p>
      {note !== null && (
        <p className="small">
          <SafeWords text={note} />
        </p>
      )}
      <p className="small soft">
        {WORDS.proposal.by(by)} <Moment at={at} />. {WORDS.proposal.open}
      </p>
      <div className="verbs">
        <VerbButton verb="classify" about="proposal" label={WORDS.proposal.take} />
      </div>
    </div>
  );
}
