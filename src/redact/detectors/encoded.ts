import { runStart } from '../detector.ts';
import type { RunDetector } from '../detector.ts';
import { fromBase64, fromHex, fromUrl, printable, utf16 } from '../encodings.ts';
import type { Finding } from '../finding.ts';
import { type Line, goesOn, wrappedLines } from '../wrapped.ts';

/** Longest run that is decoded, in UTF-16 units. */
const LONGEST = 4_000_000;

/** Up to this length a block that was broken over lines is one finding; of a longer one only the lines that count. */
const WHOLE = 4000;

/**
 * Runs of base64, hex or URL encoding whose text holds a secret: the whole run is the finding, and of a long block
 * that was broken over lines the lines in which the secret stands. `findIn` looks into the decoded text, two layers
 * deep at most.
 */
export function encoded(findIn: (text: string) => readonly Finding[]): RunDetector {
  return {
    name: 'encoded',
    rank: 2.8,
    kinds: [
      {
        kind: 'encoded-secret',
        what: 'Base64, hex or URL encoding of something recognised',
        source: 'https://www.rfc-editor.org/rfc/rfc4648',
        class: 'secret',
      },
    ],
    run(text, start, end) {
      if (end - start > LONGEST) return [];
      const block = blockAt(text, start, end, findIn);
      if (block !== null) return block;
      const run = text.slice(start, end);
      for (const { offset, length, decoded } of readings(run)) {
        const best = strongest(findIn(decoded));
        if (best !== undefined) return [outer(best, start + offset, start + offset + length)];
      }
      return [];
    },
  };
}

/** Findings of a block of base64 over several lines; null where the run stands on a line of its own. */
function blockAt(
  text: string,
  start: number,
  end: number,
  findIn: (text: string) => readonly Finding[],
): readonly Finding[] | null {
  if (end - start < 40 || end - start > 200 || (end - start) % 4 > 0) return null;
  if (goesOn(text, start, end)) return [];
  const lines = wrappedLines(text, start, end);
  if (lines.length < 2) return null;
  const bytes = fromBase64(lines.map((line) => text.slice(line.start, line.end)).join(''));
  const decoded = bytes === null ? null : textOf(bytes);
  if (decoded === null) return null;
  const inside = secretsIn(findIn(decoded));
  const best = strongest(inside);
  if (best === undefined) return [];
  const last = lines.at(-1)?.end ?? end;
  if (last - start <= WHOLE) return [outer(best, start, last)];
  return inside.map((finding) => linesOf(finding, decoded, lines, end - start));
}

/** The lines that hold the bytes of a finding. */
function linesOf(finding: Finding, decoded: string, lines: readonly Line[], width: number): Finding {
  const byteOf = (at: number): number => new TextEncoder().encode(decoded.slice(0, at)).length;
  const first = Math.floor((byteOf(finding.start) * 4) / 3 / width);
  const last = Math.min(lines.length - 1, Math.floor((Math.ceil(byteOf(finding.end) / 3) * 4) / width));
  return outer(finding, lines[first]?.start ?? 0, lines[last]?.end ?? 0);
}

function secretsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.class === 'secret' && finding.confidence >= 0.7);
}

function strongest(findings: readonly Finding[]): Finding | undefined {
  return secretsIn(findings).toSorted((a, b) => b.confidence - a.confidence)[0];
}

function outer(inner: Finding, start: number, end: number): Finding {
  return { ...inner, detector: 'encoded', start, end, why: `Encoded text in which stands: ${inner.why}` };
}

interface Reading {
  readonly offset: number;
  readonly length: number;
  readonly decoded: string;
}

/** The texts that a run may stand for; what does not decode to printable text is none. */
function readings(run: string): Reading[] {
  const found: Reading[] = [];
  const body = base64AtEnd(run.replaceAll('%3D', '='));
  if (body !== null) {
    // A name may stand in front (`auth=…`); a `=` inside ends it.
    const decoded = textOf(fromBase64(body));
    const offset = run.length - body.length;
    if (decoded !== null && offset >= 0) found.push({ offset, length: body.length, decoded });
  }
  const hex = /^[0-9a-fA-F]{32,}$/u.test(run) ? textOf(fromHex(run)) : null;
  if (hex !== null) found.push({ offset: 0, length: run.length, decoded: hex });
  if (run.includes('%')) {
    const decoded = fromUrl(run);
    if (decoded !== run) found.push({ offset: 0, length: run.length, decoded });
  }
  return found;
}

/** Base64 of fewer characters than these stands for less than a secret. */
const LEAST = 16;

/** Read from the end: an expression would begin anew at every sign of a long run. */
function base64AtEnd(run: string): string | null {
  const padded = run.length - (/={1,2}$/u.exec(run.slice(-2))?.[0].length ?? 0);
  const start = runStart(run, padded, padded, /[A-Za-z0-9+/_-]/u);
  return padded - start < LEAST ? null : run.slice(start);
}

/** UTF-8, or UTF-16 as PowerShell takes it with `-EncodedCommand`. */
function textOf(bytes: Uint8Array | null): string | null {
  return bytes === null || bytes.length < 8 ? null : (printable(bytes) ?? utf16(bytes));
}
