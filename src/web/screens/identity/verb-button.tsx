import { Button } from '../../parts/button.tsx';
import { useIdentity, type Verb } from './context.ts';

interface Props {
  readonly verb: Verb;
  readonly about?: string | null;
  readonly label: string;
  /** What it is about, for those who hear the button without seeing what stands beside it. */
  readonly of?: string;
  readonly tone?: 'next' | 'plain' | 'quiet';
}

/** Opens the form of a verb; absent where this reader may not use it. */
export function VerbButton({ verb, about = null, label, of, tone = 'quiet' }: Props) {
  const { may, open } = useIdentity();
  if (!may(verb)) return null;
  return (
    <Button tone={tone} onClick={() => open({ verb, about })}>
      {label}
      {of !== undefined && <span className="unseen">: {of}</span>}
    </Button>
  );
}
