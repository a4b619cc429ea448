import type { RunDetector } from '../detector.ts';
import { fromBase64, fromHex, fromUrl, printable } from '../encodings.ts';
import type { Finding } from '../finding.ts';

/** Longest run that is decoded, in UTF-16 units. */
const LONGEST = 4_000_000;

/**
 * Runs of base64, hex or URL encoding whose text holds a secret: the whole run is the finding. `findIn` looks into
 * the decoded text, two layers deep at most.
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
      const run = text.slice(start, end);
      for (const { offset, length, decoded } of readings(run)) {
        const inside = findIn(decoded).filter((finding) => finding.class === 'secret' && finding.confidence >= 0.7);
        const best = inside.toSorted((a, b) => b.confidence - a.confidence)[0];
        if (best === undefined) continue;
        return [
          {
            ...best,
            detector: 'encoded',
            kind: best.kind,
            start: start + offset,
            end: start + offset + length,
            why: `Encoded text in which stands: ${best.why}`,
          },
        ];
      }
      return [];
    },
  };
}

interface Reading {
  readonly offset: number;
  readonly length: number;
  readonly decoded: string;
}

/** The texts that a run may stand for; what does not decode to printable text is none. */
function readings(run: string): Reading[] {
  const found: Reading[] = [];
  const base64 = /[A-Za-z0-9+/_-]{16,}={0,2}$/u.exec(run.replace(/%3D/gu, '='));
  const body = base64?.[0];
  if (body !== undefined) {
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

function textOf(bytes: Uint8Array | null): string | null {
  return bytes === null || bytes.length < 8 ? null : printable(bytes);
}
