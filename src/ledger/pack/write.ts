import { fromUtf8, utf8 } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { readCheckpoint } from '../checkpoint.ts';
import type { DisposalRecord } from '../disposal.ts';
import { sealEnvelope } from '../dsse.ts';
import { readLeaf } from '../leaf.ts';
import { formatVerifierKey } from '../verifier-key.ts';
import type { VerifierKey } from '../verifier-key.ts';
import { bagged } from './bag.ts';
import { caseIndexFile } from './case-index-file.ts';
import type { CaseIndexProof } from './case-index-file.ts';
import { disposalBytes } from './disposal-file.ts';
import { eventFile } from './event-file.ts';
import type { PackEvent } from './event-file.ts';
import {
  CASE_INDEX,
  CHECKPOINT,
  DISPOSAL,
  eventPath,
  evidencePath,
  LOG_KEY,
  PEOPLE,
  proofPath,
  REPORT,
  STATEMENT,
} from './layout.ts';
import type { Files } from './layout.ts';
import { peopleFile } from './people.ts';
import type { Labels } from './people.ts';
import { STATEMENT_TYPE, statementBytes } from './statement.ts';

export interface PackInput {
  /** What people call the case: C-104. Letters, digits and dashes. */
  readonly name: string;
  /** When it is packed, in milliseconds. */
  readonly at: number;
  /** All events of the stream from seq 0, each with its tlog-proof file under `checkpoint`. */
  readonly events: readonly (PackEvent & { readonly proof: string })[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
  /** Safe copies by their SHA-256 (hex) as the facts name them. */
  readonly evidence: ReadonlyMap<string, Uint8Array>;
  /** How the names of some of them end, by the same digest; the others have no ending. */
  readonly endings?: ReadonlyMap<string, string>;
  readonly caseIndex: CaseIndexProof | null;
  /** The record of its disposal, where an engagement was disposed of. */
  readonly disposal?: DisposalRecord;
  readonly people: Labels | null;
  readonly report: Uint8Array | null;
}

export interface PackTools {
  readonly sha256: Sha256;
  readonly key: VerifierKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** Every file of a pack, in the order in which to zip them. See `layout.ts` for what each is. */
export function packFiles(input: PackInput, { sha256, key, sign }: PackTools): Files {
  const payload = new Map<string, Uint8Array>([
    ...input.events.map((event, seq) => [eventPath(seq), eventFile(event)] as const),
    ...[...input.evidence].map(
      ([digest, content]) => [evidencePath(digest, input.endings?.get(digest)), content] as const,
    ),
    [CHECKPOINT, utf8(input.checkpoint)],
    [LOG_KEY, utf8(`${formatVerifierKey(key)}\n`)],
    ...input.events.map(({ proof }, seq) => [proofPath(seq), utf8(proof)] as const),
  ]);
  if (input.caseIndex !== null) payload.set(CASE_INDEX, caseIndexFile(input.caseIndex));
  if (input.disposal !== undefined) {
    const record = disposalBytes(sha256, payload, input.disposal);
    payload.set(DISPOSAL, utf8(sealEnvelope(STATEMENT_TYPE, record, key, sign)));
  }
  if (input.people !== null) payload.set(PEOPLE, peopleFile(input.people));
  const statement = statementBytes(sha256, payload, { v: 1, ...about(input) });
  payload.set(STATEMENT, utf8(sealEnvelope(STATEMENT_TYPE, statement, key, sign)));
  if (input.report !== null) payload.set(REPORT, input.report);
  return bagged(sha256, payload, { name: input.name, date: new Date(input.at).toISOString().slice(0, 10) });
}

function about({ events, checkpoint }: PackInput): { case: string; events: number; origin: string; size: number } {
  const [first] = events;
  if (first === undefined) throw new RangeError('a pack has at least one event');
  const { origin, size } = readCheckpoint(checkpoint);
  return { case: readLeaf(fromUtf8(first.leaf)).case, events: events.length, origin, size };
}
