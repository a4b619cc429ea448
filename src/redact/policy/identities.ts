import { inOrder } from '../apart.ts';
import { type Closure, closure } from '../closure/closure.ts';
import { echoes } from '../echoes.ts';
import type { Finding } from '../finding.ts';
import { ownPlaceholders } from '../own-spans.ts';
import { standsAlone } from './stands-alone.ts';
import type { Treat, TreatedIdentity, Treatment } from './treat.ts';

/** An identity reference that has to go wherever it stands. */
export interface KnownIdentity {
  readonly finding: Finding;
  readonly treatment: Treatment;
}

/** The identity references of a job, and what becomes of each. */
export interface Identities {
  /** Decides about one that was found, and remembers it if it has to go wherever else it stands. */
  learn(value: string, finding: Finding): Treatment;
  /** How many are looked for again. */
  readonly size: number;
  /** Finds those. Built again only when one came that was not there before. */
  search(): Closure<KnownIdentity>;
}

/** Starts without any; holds what it learns in memory until it is dropped. */
export function identities(treat: Treat): Identities {
  const knownByValue = new Map<string, KnownIdentity>();
  let built: { readonly size: number; readonly search: Closure<KnownIdentity> } | null = null;
  return {
    learn(value, finding) {
      const treatment = treat(finding.kind, value);
      const isGone = treatment.done === 'pseudonymised' || treatment.done === 'removed';
      if (isGone && !knownByValue.has(value)) knownByValue.set(value, { finding, treatment });
      return treatment;
    },
    get size() {
      return knownByValue.size;
    },
    search() {
      if (built?.size !== knownByValue.size) built = { size: knownByValue.size, search: closure(knownByValue) };
      return built.search;
    },
  };
}

/** What is done with the references of a text, in its order: those found in it, and those that others gave away. */
export function treatAll(text: string, found: readonly Finding[], known: Identities): TreatedIdentity[] {
  const treated = found
    .filter((finding) => finding.class === 'identity')
    .map((finding) => ({ ...finding, ...known.learn(text.slice(finding.start, finding.end), finding) }));
  if (known.size === 0) return treated;
  const own = ownPlaceholders(text);
  const taken = inOrder([...treated, ...own]);
  const again = echoes(text, known.search(), taken)
    .filter(({ form, start, end }) => form === 'plain' && standsAlone(text, { start, end }))
    .map(({ start, end, payload: { finding, treatment } }) => ({
      ...finding,
      ...treatment,
      start,
      end,
      why: 'The same reference was recognised elsewhere',
    }));
  return inOrder([...treated, ...again]);
}
