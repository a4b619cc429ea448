import { fromUtf8, toHex } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { canonicalBytes } from '../jcs.ts';
import { readJson } from '../json.ts';
import { count, list, literal, matching, object, text } from '../shape.ts';
import { REPORT, STATEMENT } from './layout.ts';
import type { Files } from './layout.ts';

/** DSSE's type for in-toto attestations. */
export const STATEMENT_TYPE = 'application/vnd.in-toto+json';

/** What the operator states about a pack, beside the digests of its files. */
export interface CaseEvidence {
  readonly v: 1;
  readonly case: string;
  /** How many events are in the pack. */
  readonly events: number;
  /** The log and how many entries it had. */
  readonly origin: string;
  readonly size: number;
}

export interface Statement {
  readonly subjects: ReadonlyMap<string, string>;
  readonly predicate: CaseEvidence;
}

/** An in-toto Statement v1 (in-toto/attestation, spec/v1/statement.md) over the payload's files. */
export function statementBytes(sha256: Sha256, payload: Files, predicate: CaseEvidence): Uint8Array {
  return canonicalBytes({
    _type: 'https://in-toto.io/Statement/v1',
    subject: stated(payload).map(([name, content]) => ({ name, digest: { sha256: toHex(sha256(content)) } })),
    predicateType: 'urn:throughline:case-evidence:v1',
    predicate,
  });
}

/** The files that a statement covers: not itself, and not the report, which is made from all the rest. */
export function stated(payload: Files): readonly (readonly [string, Uint8Array])[] {
  return [...payload].filter(([path]) => path.startsWith('data/') && path !== STATEMENT && path !== REPORT);
}

const shape = object<{
  _type: 'https://in-toto.io/Statement/v1';
  subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  predicateType: 'urn:throughline:case-evidence:v1';
  predicate: CaseEvidence;
}>({
  _type: literal('https://in-toto.io/Statement/v1'),
  subject: list(object({ name: text, digest: object({ sha256: matching(/^[0-9a-f]{64}$/u) }) })),
  predicateType: literal('urn:throughline:case-evidence:v1'),
  predicate: object<CaseEvidence>({
    v: literal(1),
    case: matching(/^[0-9a-f]{32}$/u),
    events: count,
    origin: text,
    size: count,
  }),
});

export function readStatement(payload: Uint8Array): Statement {
  const { subject, predicate } = shape(readJson(fromUtf8(payload)));
  return { subjects: new Map(subject.map(({ name, digest }) => [name, digest.sha256])), predicate };
}
