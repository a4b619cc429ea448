import { refuse } from '../kit/refusals.ts';
import type { Refusal } from '../kit/refusals.ts';
import type { Command } from './commands.ts';
import type { Core } from './core.ts';
import type { Action, Credential } from './state.ts';

type Verdict = { readonly ok: false; readonly refusal: Refusal } | null;
type Of<V extends Command['verb']> = Extract<Command, { verb: V }>;

/** How often another credential than the case's may be offered before the case takes no more. */
export const MISMATCHES = 5;
/** An issuer is asked about one credential at most once in this time. */
export const PROBE_PAUSE = 60_000;

/** A credential of this case, not too often, and not after too many wrong ones. */
export function probeGuard(core: Core, command: Of<'record-probe'>): Verdict {
  const credential = find(core, command.facts.credential);
  if (credential === null) return refuse('unknown-credential');
  if (core.work.mismatches >= MISMATCHES) return refuse('too-many-mismatches');
  const { probedAt } = credential;
  return probedAt !== null && command.at < probedAt + PROBE_PAUSE ? refuse('probed-just-now') : null;
}

export function mismatchGuard(core: Core, command: Of<'record-mismatch'>): Verdict {
  if (find(core, command.facts.credential) === null) return refuse('unknown-credential');
  return core.work.mismatches >= MISMATCHES ? refuse('too-many-mismatches') : null;
}

export function kitGuard(core: Core, command: Of<'give-kit'>): Verdict {
  return find(core, command.facts.credential) === null ? refuse('unknown-credential') : null;
}

export function cleanupGuard(core: Core, command: Of<'prove-cleanup'>): Verdict {
  return find(core, command.facts.credential) === null ? refuse('unknown-credential') : null;
}

/** Verified by a probe means that the issuer has refused each of its credentials since the action was carried out. */
export function probesShow(action: Action): Verdict {
  const { state, credentials } = action;
  const refused: readonly string[] = state.state === 'executed' ? state.refused : [];
  return credentials.length > 0 && credentials.every((id) => refused.includes(id)) ? null : refuse('probe-missing');
}

function find(core: Core, id: string): Credential | null {
  return core.work.credentials.find((one) => one.id === id) ?? null;
}
