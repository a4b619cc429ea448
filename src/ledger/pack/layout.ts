/**
 * A pack: one stream of events, offline and checkable by a stranger. A BagIt bag (RFC 8493, version 1.0) in a zip, with exactly these files:
 *
 *     bagit.txt                      BagIt's declaration
 *     bag-info.txt                   which case, when packed, how much
 *     manifest-sha256.txt            SHA-256 of every file under data/   (check with: sha256sum -c)
 *     tagmanifest-sha256.txt         SHA-256 of the three files above
 *     data/events/<seq>.json         one event: exact leaf, and salt and exact bytes of facts and text, or what became of them
 *     data/evidence/<sha256>         a file that an event's facts name by this digest; `.docx` and the like after it for what is no plain text
 *     data/proof/checkpoint          the signed checkpoint (C2SP tlog-checkpoint) that every proof is under
 *     data/proof/log-key             the log's public key as the operator says it; a pack cannot vouch for itself
 *     data/proof/<seq>.tlog-proof    that the event stands in the log (C2SP tlog-proof)
 *     data/proof/case-index.json     optional: that these are all events of the case
 *     data/statement.dsse.json       in-toto Statement v1 in a DSSE envelope, over all other data files but report.html
 *     data/disposal-record.dsse.json  optional: the record of the disposal of an engagement, in the same form over its events
 *     data/people.json               optional: what the operator calls each actor
 *     data/report.html               optional: the same for people to read
 *
 * Anything else is refused: a path, a field or a byte that this version does not know.
 */
export const TAG_FILES = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'] as const;
export const CHECKPOINT = 'data/proof/checkpoint';
export const LOG_KEY = 'data/proof/log-key';
export const CASE_INDEX = 'data/proof/case-index.json';
export const STATEMENT = 'data/statement.dsse.json';
export const DISPOSAL = 'data/disposal-record.dsse.json';
export const PEOPLE = 'data/people.json';
export const REPORT = 'data/report.html';

const REQUIRED = [...TAG_FILES, CHECKPOINT, LOG_KEY, STATEMENT];
const OPTIONAL = [CASE_INDEX, DISPOSAL, PEOPLE, REPORT];

export type Files = ReadonlyMap<string, Uint8Array>;

/** What we open. Larger packs are refused before anything is unpacked. */
export const LIMITS = {
  archiveBytes: 256 * 2 ** 20,
  files: 20_000,
  fileBytes: 64 * 2 ** 20,
  totalBytes: 512 * 2 ** 20,
  /** Above 1 MiB a file may unpack to at most this many times its packed size. */
  ratio: 250,
} as const;

export type PathMeaning =
  | { readonly is: 'event' | 'proof'; readonly seq: number }
  | { readonly is: 'evidence'; readonly sha256: string }
  | { readonly is: 'fixed' };

export function eventPath(seq: number): string {
  return `data/events/${seq}.json`;
}

export function proofPath(seq: number): string {
  return `data/proof/${seq}.tlog-proof`;
}

export function evidencePath(sha256: string, ending?: string): string {
  return ending === undefined ? `data/evidence/${sha256}` : `data/evidence/${sha256}.${ending}`;
}

/** What a path means; null where it is not one of ours. */
export function meaningOf(path: string): PathMeaning | null {
  if (REQUIRED.includes(path) || OPTIONAL.includes(path)) return { is: 'fixed' };
  const event = /^data\/events\/(0|[1-9][0-9]{0,8})\.json$/u.exec(path)?.[1];
  if (event !== undefined) return { is: 'event', seq: Number(event) };
  const proof = /^data\/proof\/(0|[1-9][0-9]{0,8})\.tlog-proof$/u.exec(path)?.[1];
  if (proof !== undefined) return { is: 'proof', seq: Number(proof) };
  const evidence = /^data\/evidence\/([0-9a-f]{64})(?:\.[a-z0-9]{1,5})?$/u.exec(path)?.[1];
  return evidence === undefined ? null : { is: 'evidence', sha256: evidence };
}

/** A path that could reach outside, or that two systems read differently. */
export function isHostile(path: string): boolean {
  return (
    !/^[a-z0-9./-]+$/u.test(path) ||
    path.startsWith('/') ||
    path.split('/').some((part) => part === '' || part.startsWith('.'))
  );
}

export function missingFile(files: Files): string | null {
  return REQUIRED.find((path) => !files.has(path)) ?? null;
}
