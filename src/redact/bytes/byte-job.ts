import { inOrder } from '../apart.ts';
import { closure } from '../closure/closure.ts';
import { utf8 } from '../encodings.ts';
import { type Memory, memory } from '../learned.ts';
import type { RedactOptions } from '../redact.ts';
import { type ScanFinding, byteScanner } from '../scan.ts';
import { type Prover, prover } from './prove.ts';
import { type ByteReplacement, type Known, type Writer, writer } from './writer.ts';

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
}

export function byteJob(options: RedactOptions): ByteJob {
  const values = memory();
  return {
    reader() {
      const scanner = byteScanner();
      const secrets: ByteReplacement[] = [];
      const keep = (findings: readonly ScanFinding[]) => {
        for (const finding of findings) {
          if (finding.class !== 'secret') continue;
          const { value } = values.learn(finding.value, finding);
          secrets.push({ start: finding.byteStart, end: finding.byteEnd, ...placeholderOf(value, finding, options) });
        }
        return findings;
      };
      return {
        push: (chunk) => keep(scanner.push(chunk)),
        end: () => keep(scanner.end()),
        writer: () => writer({ ...knownNow(values, options), secrets: inOrder(secrets), identities: [] }),
      };
    },
    prover: () => prover(values),
  };
}

function knownNow(values: Memory, options: RedactOptions): Pick<Known, 'search' | 'longest'> {
  const learned = [...values.values()];
  return {
    search: closure(learned.map(({ value, finding }) => [value, placeholderOf(value, finding, options)] as const)),
    longest: learned.reduce((most, { value }) => Math.max(most, utf8(value).length), 0),
  };
}

function placeholderOf(
  value: string,
  { entropy, kind }: Pick<ScanFinding, 'entropy' | 'kind'>,
  { fingerprint, numbering }: RedactOptions,
): Pick<ByteReplacement, 'kind' | 'placeholder'> {
  return { kind, placeholder: numbering.placeholderFor(fingerprint(value, entropy), kind) };
}
