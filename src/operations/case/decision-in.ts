import type { Decision, SignedType } from '../../ledger/decision-signature.ts';
import type { LoadedCase } from '../load.ts';

/** A decision in this case, as its approver signs it: by the facts that its event will have. */
export function decisionIn({ head }: LoadedCase, type: SignedType, facts: Readonly<Record<string, unknown>>): Decision {
  return { stream: head.id, type, fact: (name) => facts[name] };
}
