import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SignedType } from '../../ledger/decision-signature.ts';
import { call } from '../api.ts';
import { passkeysWork } from '../passkey.ts';
import type { SignedDecision } from '../passkey.ts';
import { WORDS } from './signing-words.ts';

/** What a signature is over: the case or engagement, what is decided, and by which facts. */
interface Decided {
  readonly stream: string;
  readonly type: SignedType;
  readonly facts: Readonly<Record<string, string>>;
}

export interface Signing {
  /** To stand near the button; nothing for whoever has no passkey, or a browser that reads none. */
  readonly control: ReactNode;
  /** The input as it is, or with a signature where somebody wants it signed. */
  over<T extends object>(decided: Decided, input: T): Promise<T & { signed?: SignedDecision }>;
}

/** Whoever has a passkey may put its signature under what they decide: one tick, which is theirs to set. */
export function useSigning(): Signing {
  const [isWanted, setWanted] = useState(false);
  const own = useQuery({
    queryKey: ['passkeys'],
    queryFn: () => call('people.passkeys', {}),
    enabled: passkeysWork(),
  });
  const isOffered = own.data !== undefined && own.data.possible && own.data.passkeys.length > 0;
  return {
    control: isOffered && (
      <label className="radio sign-choice">
        <input type="checkbox" checked={isWanted} onChange={(event) => setWanted(event.currentTarget.checked)} />
        <span>
          {WORDS.sign}
          <span className="help">{WORDS.help}</span>
        </span>
      </label>
    ),
    async over({ stream, type, facts }, input) {
      if (!isOffered || !isWanted) return input;
      // read when somebody first signs: most decisions are made without
      const { signDecision } = await import('../sign-decision.ts');
      return { ...input, signed: await signDecision({ stream, type, fact: (name) => facts[name] }) };
    },
  };
}
