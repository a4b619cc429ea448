import { Button } from '../../../parts/button.tsx';
import { dayWords } from '../../../parts/day-words.ts';
import { useCase } from '../context.ts';
import { TRACE_WORDS } from '../trace-words.ts';

const WORDS = TRACE_WORDS.behaviours;

/** What was explained before, for the answer to whoever reported it again: without a name, since nobody asked its owner. */
export function KnownAnswer({ onUse }: { onUse: (says: string) => void }) {
  const { view } = useCase();
  if (view.classification?.verdict !== 'approved-automation') return null;
  return view.known.map(({ behaviour, what, schedule, until }) => (
    <p key={behaviour} className="field">
      <Button tone="quiet" onClick={() => onUse(WORDS.answer(what, schedule, dayWords(until)))}>
        {WORDS.use}
        <span className="unseen">: {what}</span>
      </Button>
    </p>
  ));
}
