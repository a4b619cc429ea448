import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { leaveForProvider, openProvider } from '../at-provider.ts';
import { Problem } from '../problem.ts';
import { Button } from './button.tsx';
import { Refusal } from './refusal.tsx';

interface Props {
  /** What the button says, with the provider's name. */
  readonly says: (name: string) => string;
  /** `leave`: nothing here would be lost. Otherwise the provider opens beside this page, and asks anew for `prove`. */
  readonly how: 'leave' | 'beside' | 'prove';
  /** Somebody has come back beside this page. */
  readonly onBack?: () => void;
}

/** The way over the organisation's identity provider. Absent where there is none, or where it could not prove anything. */
export function ProviderButton({ says, how, onBack = () => undefined }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Pick<Problem, 'message' | 'next'> | null>(null);
  const waiting = useRef<(() => void) | null>(null);
  const { data } = useQuery({ queryKey: ['provider', how], queryFn: () => call('people.provider', {}) });
  useEffect(() => () => waiting.current?.(), []);
  const provider = data?.provider ?? null;
  if (provider === null || (how === 'prove' && !provider.isBound)) return null;
  const press = async () => {
    setBusy(true);
    setProblem(null);
    try {
      waiting.current?.();
      if (how === 'leave') await leaveForProvider();
      else waiting.current = await openProvider(how === 'prove', onBack);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="passkey-way">
      <Button busy={busy} onClick={press}>
        {says(provider.name)}
      </Button>
      <Refusal problem={problem} />
    </div>
  );
}
