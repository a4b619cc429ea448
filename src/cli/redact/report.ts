import type { ByteReplacement } from '../../redact/bytes/writer.ts';
import type { PassageReplacement } from './passage-edits.ts';
import type { Lacking } from './work.ts';
import { DETECTORS } from '../../redact/version.ts';
import { jsonOf } from '../scan/row.ts';
import type { Row } from '../scan/row.ts';
import type { Policy } from './options.ts';

/** What became of one text. No part of a value is in it. */
export type Told =
  | {
      readonly kind: 'copied';
      /** As the report names it, and where the copy is. */
      readonly path: string;
      readonly to: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly rows: readonly Row[];
      readonly replaced: readonly (ByteReplacement | PassageReplacement)[];
      readonly later: number;
      /** Bytes that were looked through, all of them without finding anything. */
      readonly proved: number;
      /** What of a document the copy does not have. */
      readonly document?: Lacking;
    }
  /** `left` are places of a document where something is left that has to go. */
  | { readonly kind: 'refused'; readonly path: string; readonly says: string; readonly left: readonly string[] };

/** The report as JSON. There is no digest of the original in it: whoever had one could try out short passwords. */
export function reportOf(policy: Policy, told: readonly Told[]): string {
  const copied = told.flatMap((one) => (one.kind === 'copied' ? [one] : []));
  const refused = told.flatMap((one) => (one.kind === 'refused' ? [refusedIn(one)] : []));
  const report = {
    throughline: 'redaction-report-1',
    detectors: DETECTORS,
    policy,
    proof: {
      holds: copied.length > 0,
      bytes: copied.reduce((sum, { proved }) => sum + proved, 0),
      says: PROOF,
    },
    files: copied.map(({ path, to, bytes, sha256, rows, replaced, later, document }) => ({
      path,
      copy: { path: to, bytes, sha256 },
      findings: rows.map((row): unknown => JSON.parse(jsonOf(row))),
      replaced: replaced.map(replacedIn),
      ...(later === 0 ? {} : { replacedInLaterRounds: later }),
      ...(document === undefined ? {} : { dropped: document.dropped, leftOut: document.left.map(({ says }) => says) }),
    })),
    notCopied: refused,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function replacedIn(one: ByteReplacement | PassageReplacement): object {
  const { start, end, kind, done, placeholder } = one;
  const where =
    'passage' in one ? { passage: one.passage, start, end, place: one.place } : { byteStart: start, byteEnd: end };
  return { ...where, kind, done, placeholder };
}

function refusedIn({ path, says, left }: Extract<Told, { readonly kind: 'refused' }>): object {
  return left.length === 0 ? { path, says } : { path, says, left };
}

export const PROOF =
  'Every copy was scanned again and searched for every value that was replaced, as it is and encoded: none is left. This does not show that nothing was missed.';
