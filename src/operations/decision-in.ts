import type { Decision, SignedType } from '../ledger/decision-signature.ts';

/** A decision in this case or engagement, as whoever makes it signs it: by the facts that its event will have. */
export function decisionIn(
  { head }: { readonly head: { readonly id: string } },
  type: SignedType,
  facts: Readonly<Record<string, unknown>>,
): Decision {
  return { stream: head.id, type, fact: (name) => facts[name] };
}
