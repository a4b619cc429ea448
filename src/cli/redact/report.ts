import type { ByteReplacement } from '../../redact/bytes/writer.ts';
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
      readonly replaced: readonly ByteReplacement[];
      readonly later: number;
      /** Bytes that were looked through, all of them without finding anything. */
      readonly proved: number;
    }
  | { readonly kind: 'refused'; readonly path: string; readonly says: string };

/** The report as JSON. There is no digest of the original in it: whoever had one could try out short passwords. */
export function reportOf(policy: Policy, told: readonly Told[]): string {
  const copied = told.flatMap((one) => (one.kind === 'copied' ? [one] : []));
  const refused = told.flatMap((one) => (one.kind === 'refused' ? [{ path: one.path, says: one.says }] : []));
  const report = {
    throughline: 'redaction-report-1',
    detectors: DETECTORS,
    policy,
    proof: {
      holds: copied.length > 0,
      bytes: copied.reduce((sum, { proved }) => sum + proved, 0),
      says: PROOF,
    },
    files: copied.map(({ path, to, bytes, sha256, rows, replaced, later }) => ({
      path,
      copy: { path: to, bytes, sha256 },
      findings: rows.map((row): unknown => JSON.parse(jsonOf(row))),
      replaced: replaced.map(({ start, end, kind, placeholder, done }) => ({
        byteStart: start,
        byteEnd: end,
        kind,
        done,
        placeholder,
      })),
      ...(later === 0 ? {} : { replacedInLaterRounds: later }),
    })),
    notCopied: refused,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

export const PROOF =
  'Every copy was scanned again and searched for every value that was replaced, as it is and encoded: none is left. This does not show that nothing was missed.';
