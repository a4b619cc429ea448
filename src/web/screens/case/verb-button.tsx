import { Button } from '../../parts/button.tsx';
import { useCase } from './context.ts';
import { FORM_WORDS } from './forms/words.ts';
import type { Verb } from './verbs.ts';

interface Props {
  readonly verb: Verb;
  readonly about?: string | null;
  /** What it is about, for those who hear the button without seeing what stands beside it. */
  readonly of?: string;
  readonly tone?: 'next' | 'plain' | 'quiet';
  readonly label?: string;
}

/** Opens the form of a verb; absent where this reader may not use it. */
export function VerbButton({ verb, about = null, of, tone = 'quiet', label = FORM_WORDS[verb].open }: Props) {
  const { may, open } = useCase();
  if (!may(verb)) return null;
  return (
    <Button tone={tone} onClick={() => open({ verb, about })}>
      {label}
      {of !== undefined && <span className="unseen">: {of}</span>}
    </Button>
  );
}
