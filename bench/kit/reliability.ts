import type { Finding } from '../../src/redact/finding.ts';

interface Bucket {
  real: number;
  wrong: number;
}

/** Whether findings are as often real as they say: counted by their confidence, in steps of a tenth. */
export class Reliability {
  readonly #buckets = Array.from({ length: 10 }, (): Bucket => ({ real: 0, wrong: 0 }));

  /**
   * Counts the findings of one line. Where it holds a labelled secret, those that overlap it are real and nothing is
   * known about the others; where it is labelled harmless, all are wrong.
   */
  count(text: string, secret: string | null, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const bucket = this.#buckets[Math.min(9, Math.floor(finding.confidence * 10 + 1e-9))];
      if (bucket === undefined) continue;
      if (secret === null) bucket.wrong += 1;
      else if (overlaps(text, secret, finding)) bucket.real += 1;
    }
  }

  /** One row per tenth in which anything was found. */
  rows(): string[] {
    return this.#buckets.flatMap(({ real, wrong }, i) =>
      real + wrong === 0
        ? []
        : [
            `  ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)}  ${((100 * real) / (real + wrong)).toFixed(1).padStart(5)} % real of ${real + wrong}`,
          ],
    );
  }
}

function overlaps(text: string, secret: string, { start, end }: Finding): boolean {
  for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
    if (at < end && start < at + secret.length) return true;
  }
  return false;
}
