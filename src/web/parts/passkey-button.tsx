import { useState } from 'react';
import { call } from '../api.ts';
import { passkeysWork, showPasskey } from '../passkey.ts';
import type { ShownPasskey } from '../passkey.ts';
import { Problem } from '../problem.ts';
import { Button } from './button.tsx';
import { Refusal } from './refusal.tsx';

interface Props {
  /** What the passkey is shown for. */
  readonly what: 'sign-in' | 'prove';
  readonly says: string;
  /** Takes what the browser gives to the server. */
  readonly onShown: (shown: ShownPasskey) => Promise<void>;
}

/** Asks the browser for a passkey. Absent where this browser has none. */
export function PasskeyButton({ what, says, onShown }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Pick<Problem, 'message' | 'next'> | null>(null);
  if (!passkeysWork()) return null;
  const show = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { options } = await call('people.askPasskey', { for: what });
      const shown = await showPasskey(options);
      if (shown === null) setProblem(NONE);
      else await onShown(shown);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="passkey-way">
      <Button busy={busy} onClick={show}>
        {says}
      </Button>
      <Refusal problem={problem} />
    </div>
  );
}

const NONE = {
  message: 'The browser gave no passkey.',
  next: 'Try again, or use your password.',
};
