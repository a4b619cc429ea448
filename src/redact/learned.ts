import { type Closure, closure } from './closure/closure.ts';
import type { Learned } from './echoes.ts';
import { copied } from './copied.ts';
import { find } from './find.ts';
import type { Finding } from './finding.ts';
import { normalise } from './normalise.ts';

/** What a job has learned so far. In memory only, and gone with the job. */
export interface Memory {
  /** Takes a value in; gives its normal form, and what the job knows about it since it was met first. */
  learn(raw: string, finding: Finding): Learned;
  /** The normal form under which a value would be taken in. */
  normal(raw: string): string;
  /** How many different values there are. */
  readonly size: number;
  values(): Iterable<Learned>;
  /** Finds them all. Built again only when a value came that was not there before. */
  search(): Closure<Learned>;
}

export function memory(): Memory {
  const learnedByValue = new Map<string, Learned>();
  let built: { readonly size: number; readonly search: Closure<Learned> } | null = null;
  const take = (value: string, finding: Finding): Learned => {
    const before = learnedByValue.get(value);
    if (before !== undefined) return before;
    const { place: _, ...everywhere } = finding;
    const learned = { value: copied(value), finding: everywhere };
    learnedByValue.set(learned.value, learned);
    return learned;
  };
  return {
    learn(raw, finding) {
      const value = normalise(raw);
      const part = partOf(value, finding.kind);
      if (part !== null) take(part, { ...finding, entropy: 'low' });
      const inner = value === raw ? [] : insideOf(value).map((one) => take(one.value, one.finding));
      const [only] = inner;
      return only !== undefined && inner.length === 1 ? only : take(value, finding);
    },
    normal(raw) {
      const value = normalise(raw);
      const inner = value === raw ? [] : insideOf(value);
      return inner.length === 1 ? (inner[0]?.value ?? value) : value;
    },
    get size() {
      return learnedByValue.size;
    },
    values: () => learnedByValue.values(),
    search() {
      if (built?.size !== learnedByValue.size) {
        const pairs = [...learnedByValue.values()].map((learned) => [learned.value, learned] as const);
        built = { size: learnedByValue.size, search: closure(pairs) };
      }
      return built.search;
    },
  };
}

/** The secrets that stand in a text which was encoded as a whole. */
function insideOf(text: string): Learned[] {
  return find(text)
    .filter((finding) => finding.class === 'secret')
    .map((finding) => ({ value: normalise(text.slice(finding.start, finding.end)), finding }));
}

/** What also gives access alone: the password of a pair in Basic authorisation, a key without its PEM frame. */
function partOf(value: string, kind: string): string | null {
  if (kind === 'basic-auth') {
    const colon = value.indexOf(':');
    return colon > 0 && colon < value.length - 1 ? value.slice(colon + 1) : null;
  }
  return /^-----BEGIN [A-Z0-9 ]{3,60}-----\n(?<body>.{32,})$/su.exec(value)?.groups?.['body'] ?? null;
}
