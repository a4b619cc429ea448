import { inOrder } from '../apart.ts';
import type { Closure } from '../closure/closure.ts';
import { copied } from '../copied.ts';
import { utf8 } from '../encodings.ts';
import type { Finding } from '../finding.ts';
import { type Memory, memory } from '../learned.ts';
import { type Identities, identities } from '../policy/identities.ts';
import { pseudonyms } from '../policy/pseudonyms.ts';
import { type Treatment, treatFor } from '../policy/treat.ts';
import type { RedactOptions } from '../redact.ts';
import { type ScanFinding, byteScanner } from '../scan.ts';
import { namesLikeOurs } from './names-like-ours.ts';
import { type Prover, type Survival, prover, survival } from './prove.ts';
import { type ByteReplacement, type Put, type Writer, writer } from './writer.ts';

/** First pass over one input: its values are learned, and where they stand. */
export interface Reader {
  /** Takes the next piece and returns what was found in it, also what stays. */
  push(chunk: Uint8Array): readonly ScanFinding[];
  end(): readonly ScanFinding[];
  /** Second pass over the same input, once every input of the job has been read. */
  writer(): Writer;
}

/**
 * Inputs of any size that are made safe together: files of a folder, parts of a report. Each is read once and then
 * written; what stays in memory are the values and where they stand, not the inputs.
 */
export interface ByteJob {
  reader(): Reader;
  /** Looks through what was written. */
  prover(): Prover;
  /** Looks for the values that the job has met, in bytes that may be no text. */
  survival(): Survival;
  /** Every value that the job has met, in its normal form. They must not be kept. */
  values(): string[];
}

interface Reference {
  readonly kind: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Starts a job. It holds the values that it meets in memory until it is dropped. */
export function byteJob(options: RedactOptions): ByteJob {
  const audience = options.audience ?? 'internal';
  const names = options.pseudonyms ?? pseudonyms();
  const values = memory();
  const known = identities(treatFor(audience, names, (value) => options.fingerprint(value, 'low')));
  /** References are decided about when the first input is written: by then every name that is taken was met. */
  const waiting = new Map<string, Finding>();
  return {
    reader() {
      const scanner = byteScanner();
      const taken = audience === 'internal' ? null : namesLikeOurs((name) => names.avoid(name));
      const secrets: ByteReplacement[] = [];
      const references: Reference[] = [];
      const keep = (findings: readonly ScanFinding[]) => {
        for (const { value: raw, byteStart: start, byteEnd: end, ...finding } of findings) {
          if (finding.class === 'secret')
            secrets.push({ start, end, ...secretPut(values.learn(raw, finding).value, finding, options) });
          if (finding.class !== 'identity' || audience === 'internal') continue;
          const value = copied(raw);
          references.push({ kind: finding.kind, value, start, end });
          if (!waiting.has(value)) waiting.set(value, finding);
        }
        return findings;
      };
      return {
        push(chunk) {
          taken?.push(chunk);
          return keep(scanner.push(chunk));
        },
        end() {
          taken?.end();
          return keep(scanner.end());
        },
        writer() {
          for (const [value, finding] of waiting) known.learn(value, finding);
          return writer({
            secrets: inOrder(secrets),
            identities: inOrder(treated(references, waiting, known)),
            ...searchFor(values, options),
            searchIdentities: searchForIdentities(known),
          });
        },
      };
    },
    prover: () => prover(values),
    survival: () => survival(values),
    values: () => [...values.values()].map(({ value }) => value),
  };
}

function secretPut(value: string, { entropy, kind }: Finding, { fingerprint, numbering }: RedactOptions): Put {
  return { kind, placeholder: numbering.placeholderFor(fingerprint(value, entropy), kind), done: 'replaced' };
}

function treated(
  references: readonly Reference[],
  findings: ReadonlyMap<string, Finding>,
  known: Identities,
): ByteReplacement[] {
  return references.flatMap(({ kind, value, start, end }) => {
    const finding = findings.get(value);
    const put = finding === undefined ? null : identityPut(kind, known.learn(value, { ...finding, kind }));
    return put === null ? [] : [{ start, end, ...put }];
  });
}

function identityPut(kind: string, { done, placeholder }: Treatment): Put | null {
  return done === 'kept' ? null : { kind, placeholder, done };
}

function searchFor(values: Memory, options: RedactOptions): { search: Closure<Put>; longest: number } {
  // the memory builds its search once for all inputs, which matters where there are thousands of them
  const search = values.search();
  return {
    search: (bytes) =>
      search(bytes).map((hit) => ({ ...hit, payload: secretPut(hit.payload.value, hit.payload.finding, options) })),
    longest: [...values.values()].reduce((most, { value }) => Math.max(most, utf8(value).length), 0),
  };
}

function searchForIdentities(known: Identities): Closure<Put> {
  const search = known.search();
  return (bytes) =>
    search(bytes).flatMap((hit) => {
      const put = identityPut(hit.payload.finding.kind, hit.payload.treatment);
      return put === null ? [] : [{ ...hit, payload: put }];
    });
}
