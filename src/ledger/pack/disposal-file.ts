import { fromUtf8, toHex } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import type { Act, DisposalRecord, DisposedCopy, Held } from '../disposal.ts';
import { readEnvelope } from '../dsse.ts';
import type { Envelope } from '../dsse.ts';
import { canonicalBytes } from '../jcs.ts';
import { readJson } from '../json.ts';
import { Unreadable } from '../refusal.ts';
import { count, list, literal, matching, nullable, object, text } from '../shape.ts';
import type { Shape } from '../shape.ts';
import type { Files } from './layout.ts';
import { STATEMENT_TYPE } from './statement.ts';

/** The disposal record as the operator signed it: an in-toto Statement v1 over the events of the engagement. */
export interface DisposalStatement {
  readonly envelope: Envelope;
  readonly subjects: ReadonlyMap<string, string>;
  readonly record: DisposalRecord;
}

const TYPE = 'urn:throughline:disposal-record:v1';

/** The statement's bytes, to be signed; its subjects are the files of the events that it speaks of. */
export function disposalBytes(sha256: Sha256, payload: Files, predicate: DisposalRecord): Uint8Array {
  return canonicalBytes({
    _type: 'https://in-toto.io/Statement/v1',
    subject: eventFiles(payload).map(([name, content]) => ({ name, digest: { sha256: toHex(sha256(content)) } })),
    predicateType: TYPE,
    predicate,
  });
}

/** The files that a disposal record is about. */
export function eventFiles(payload: Files): readonly (readonly [string, Uint8Array])[] {
  return [...payload].filter(([path]) => path.startsWith('data/events/'));
}

const act = { actor: matching(/^[0-9a-f]{32}$/u), at: count };
const yes: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : wrong());
const word = <const W extends string>(...words: readonly W[]): Shape<W> => {
  return (value) => words.find((one) => one === value) ?? wrong();
};

const shape = object<{
  _type: 'https://in-toto.io/Statement/v1';
  subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  predicateType: typeof TYPE;
  predicate: DisposalRecord;
}>({
  _type: literal('https://in-toto.io/Statement/v1'),
  subject: list(object({ name: text, digest: object({ sha256: matching(/^[0-9a-f]{64}$/u) }) })),
  predicateType: literal(TYPE),
  predicate: object<DisposalRecord>({
    v: literal(1),
    engagement: matching(/^[0-9a-f]{32}$/u),
    method: literal('cryptographic-erase'),
    standard: literal('NIST SP 800-88 Rev. 2'),
    held: list(
      object<Held>({
        seq: count,
        what: word('text', 'safe-copy', 'renditions', 'recipient-copy'),
        commitment: matching(/^[A-Za-z0-9_-]{43,64}$/u),
      }),
    ),
    early: yes,
    asked: object<Act>(act),
    approved: nullable(object<Act>(act)),
    executed: object<Act>(act),
    verified: nullable(
      object<NonNullable<DisposalRecord['verified']>>({ ...act, unreadable: word('yes', 'no'), canaries: count }),
    ),
    countersigned: nullable(object<Act>(act)),
    copies: list(
      object<DisposedCopy>({
        copy: matching(/^[a-z-]{1,40}$/u),
        state: word('destroyed', 'residual', 'cannot-tell'),
        until: nullable(count),
      }),
    ),
  }),
});

export function readDisposalFile(content: Uint8Array): DisposalStatement {
  const envelope = readEnvelope(fromUtf8(content));
  if (envelope.payloadType !== STATEMENT_TYPE) throw new Unreadable('field-wrong', 'payloadType');
  const { subject, predicate } = shape(readJson(fromUtf8(envelope.payload)));
  return {
    envelope,
    subjects: new Map(subject.map(({ name, digest }) => [name, digest.sha256])),
    record: predicate,
  };
}

function wrong(): never {
  throw new Unreadable('field-wrong');
}
