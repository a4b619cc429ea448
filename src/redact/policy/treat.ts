import type { Finding } from '../finding.ts';
import { normalise } from '../normalise.ts';
import { type Action, type Audience, RULES, actionFor, isIdentityKind } from './audiences.ts';
import { generalise } from './generalise.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** What was done with an identity reference. */
export type Done = 'kept' | 'pseudonymised' | 'generalised' | 'removed';

/** An identity reference and what became of it; offsets are those in the text that was given. */
export interface TreatedIdentity extends Finding {
  readonly done: Done;
  /** What stands in the safe text; what stood there before, where it was kept. */
  readonly placeholder: string;
}

export interface Treatment {
  readonly done: Done;
  readonly placeholder: string;
}

/** Decides about one reference. The same value is always treated alike. */
export type Treat = (kind: string, value: string) => Treatment;

/** What somebody decided about a reference; null where the audience's policy decides. */
export type Chosen = (kind: string, value: string) => Action | null;

/**
 * The policy of one audience. Pseudonyms come from the numbering that is handed in, by the keyed fingerprint of the
 * reference; one of our own pseudonyms stays what it is. What somebody decided about a single one counts more.
 */
export function treatFor(
  audience: Audience,
  pseudonyms: Pseudonyms,
  fingerprint: (value: string) => string,
  chosen: Chosen = () => null,
): Treat {
  return (kind, value) => {
    const action = chosen(kind, value) ?? actionFor(audience, kind);
    if (action === 'keep' || pseudonyms.isOurs(value)) return { done: 'kept', placeholder: value };
    const stem = isIdentityKind(kind) ? RULES[kind].stem : null;
    if (action === 'pseudonymise' && stem !== null)
      return {
        done: 'pseudonymised',
        placeholder: pseudonyms.pseudonymFor(fingerprint(normalise(value).toLowerCase()), stem),
      };
    const general = action === 'generalise' ? generalise(kind, value) : null;
    if (general === value) return { done: 'kept', placeholder: value };
    return general === null
      ? { done: 'removed', placeholder: `[${kind}]` }
      : { done: 'generalised', placeholder: general };
  };
}
