import { fromUtf8 } from '../bytes.ts';
import { readCheckpoint } from '../checkpoint.ts';
import type { SignedCheckpoint } from '../checkpoint.ts';
import { readEnvelope } from '../dsse.ts';
import type { Envelope } from '../dsse.ts';
import { reading, Unreadable, within } from '../refusal.ts';
import type { Read } from '../refusal.ts';
import { readTlogProof } from '../tlog-proof.ts';
import type { TlogProof } from '../tlog-proof.ts';
import { DECLARATION, readBagInfo, readManifest } from './bag.ts';
import type { BagInfo } from './bag.ts';
import { readCaseIndexFile } from './case-index-file.ts';
import type { OpenedCaseIndex } from './case-index-file.ts';
import { readDisposalFile } from './disposal-file.ts';
import type { DisposalStatement } from './disposal-file.ts';
import { readEventFile } from './event-file.ts';
import type { OpenedEvent } from './event-file.ts';
import {
  CASE_INDEX,
  CHECKPOINT,
  DISPOSAL,
  LOG_KEY,
  meaningOf,
  missingFile,
  PEOPLE,
  REPORT,
  STATEMENT,
} from './layout.ts';
import type { Files } from './layout.ts';
import { readPeople } from './people.ts';
import type { Labels } from './people.ts';
import { readStatement, STATEMENT_TYPE } from './statement.ts';
import type { Statement } from './statement.ts';
import { unzip } from './zip.ts';
import type { Inflate } from './zip.ts';

/** A pack that is well formed. Nothing in it is believed yet. */
export interface Pack {
  readonly files: Files;
  readonly info: BagInfo;
  readonly manifest: ReadonlyMap<string, string>;
  readonly tagManifest: ReadonlyMap<string, string>;
  readonly eventsBySeq: ReadonlyMap<number, OpenedEvent>;
  readonly proofsBySeq: ReadonlyMap<number, TlogProof>;
  readonly evidenceByDigest: ReadonlyMap<string, Uint8Array>;
  readonly checkpoint: SignedCheckpoint;
  readonly checkpointText: string;
  /** The key that the pack itself names, as name+id+key. */
  readonly claimedKey: string;
  readonly envelope: Envelope;
  readonly statement: Statement;
  readonly caseIndex: OpenedCaseIndex | null;
  readonly disposal: DisposalStatement | null;
  readonly people: Labels | null;
  readonly hasReport: boolean;
}

/** Opens a pack as it comes out of the zip. Refuses whatever this version does not know. */
export function openPack(archive: Uint8Array, inflate: Inflate): Read<Pack> {
  const files = unzip(archive, inflate);
  return files.ok ? openFiles(files.value) : files;
}

/** Opens a pack whose files lie apart, such as a folder. The caller has made sure that no path occurs twice. */
export function openFiles(files: Files): Read<Pack> {
  return reading(() => {
    const missing = missingFile(files);
    if (missing !== null) throw new Unreadable('pack-file-missing', missing);
    if (text(files, 'bagit.txt') !== DECLARATION) throw new Unreadable('bag-malformed', 'bagit.txt');
    const envelope = within(STATEMENT, () => readEnvelope(text(files, STATEMENT)));
    if (envelope.payloadType !== STATEMENT_TYPE) throw new Unreadable('field-wrong', STATEMENT);
    return {
      files,
      info: readBagInfo(text(files, 'bag-info.txt')),
      manifest: readManifest(text(files, 'manifest-sha256.txt'), 'manifest-sha256.txt'),
      tagManifest: readManifest(text(files, 'tagmanifest-sha256.txt'), 'tagmanifest-sha256.txt'),
      ...numbered(files),
      checkpoint: within(CHECKPOINT, () => readCheckpoint(text(files, CHECKPOINT))),
      checkpointText: text(files, CHECKPOINT),
      claimedKey: text(files, LOG_KEY).replace(/\n$/u, ''),
      envelope,
      statement: within(STATEMENT, () => readStatement(envelope.payload)),
      caseIndex: optional(files, CASE_INDEX, readCaseIndexFile),
      disposal: optional(files, DISPOSAL, readDisposalFile),
      people: optional(files, PEOPLE, readPeople),
      hasReport: files.has(REPORT),
    };
  });
}

function numbered(files: Files): Pick<Pack, 'eventsBySeq' | 'proofsBySeq' | 'evidenceByDigest'> {
  const eventsBySeq = new Map<number, OpenedEvent>();
  const proofsBySeq = new Map<number, TlogProof>();
  const evidenceByDigest = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    const meaning = meaningOf(path);
    if (meaning === null) throw new Unreadable('pack-file-unknown');
    if (meaning.is === 'event')
      eventsBySeq.set(
        meaning.seq,
        within(path, () => readEventFile(content)),
      );
    if (meaning.is === 'proof')
      proofsBySeq.set(
        meaning.seq,
        within(path, () => readTlogProof(fromUtf8(content))),
      );
    if (meaning.is === 'evidence') evidenceByDigest.set(meaning.sha256, content);
  }
  if (!eventsBySeq.has(0)) throw new Unreadable('pack-file-missing', 'data/events/0.json');
  return { eventsBySeq: inOrder(eventsBySeq), proofsBySeq, evidenceByDigest };
}

function inOrder<T>(bySeq: ReadonlyMap<number, T>): ReadonlyMap<number, T> {
  return new Map([...bySeq].sort(([a], [b]) => a - b));
}

function optional<T>(files: Files, path: string, read: (content: Uint8Array) => T): T | null {
  const content = files.get(path);
  return content === undefined ? null : within(path, () => read(content));
}

function text(files: Files, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Unreadable('pack-file-missing', path);
  return fromUtf8(content, path);
}
