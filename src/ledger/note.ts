import { fromBase64, toBase64 } from './base64.ts';
import { concat, fromHex, fromUtf8, toHex, utf8 } from './bytes.ts';
import { reading, Unreadable } from './refusal.ts';
import type { Read } from './refusal.ts';
import type { Ed25519, SignatureQuestion } from './signature.ts';
import { isKeyName } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

/** C2SP signed-note asks readers to take at least 16 signatures; Go's reader stops at 100. */
const MOST_SIGNATURES = 100;

export interface NoteSignature {
  readonly name: string;
  /** Four bytes as 8 hex digits. */
  readonly id: string;
  readonly signature: Uint8Array;
}

/** A C2SP signed note. */
export interface Note {
  /** The signed text, with its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Writes a note: the text, an empty line, and one line per signature. */
export function formatNote(note: Note): string {
  if (!isNoteText(note.text)) throw new TypeError('a note’s text ends in a newline and has no control characters');
  return `${note.text}\n${note.signatures.map(signatureLine).join('')}`;
}

export function parseNote(bytes: Uint8Array): Read<Note> {
  return reading(() => readNote(fromUtf8(bytes)));
}

export function readNote(whole: string): Note {
  const split = whole.lastIndexOf('\n\n');
  const text = whole.slice(0, split + 1);
  const lines = whole.slice(split + 2).split('\n');
  if (split < 0 || !isNoteText(text) || lines.length < 2 || lines.at(-1) !== '') throw new Unreadable('note-malformed');
  if (lines.length - 1 > MOST_SIGNATURES) throw new Unreadable('note-too-many-signatures');
  return { text, signatures: lines.slice(0, -1).map(readSignature) };
}

export type NoteVerdict =
  | { readonly state: 'signed'; readonly by: readonly VerifierKey[] }
  | { readonly state: 'unknown-signer' }
  | { readonly state: 'bad-signature'; readonly by: VerifierKey };

/** What the known keys say of a note: signatures by others are passed over, a bad one by a known key spoils it. */
export function verifyNote(note: Note, keys: readonly VerifierKey[], ed25519: Ed25519): NoteVerdict {
  const asked = questionsOfNote(note, keys);
  const bad = asked.find(({ question }) => !ed25519(question));
  if (bad !== undefined) return { state: 'bad-signature', by: bad.by };
  const by = keys.filter((key) => asked.some((one) => one.by === key));
  return by.length === 0 ? { state: 'unknown-signer' } : { state: 'signed', by };
}

/** The signatures that have to be checked: those whose name and id are a known key's. */
export function questionsOfNote(
  note: Note,
  keys: readonly VerifierKey[],
): readonly { readonly by: VerifierKey; readonly question: SignatureQuestion }[] {
  const message = utf8(note.text);
  return keys.flatMap((by) =>
    note.signatures
      .filter((signature) => signature.name === by.name && signature.id === by.id)
      .map(({ signature }) => ({ by, question: { key: by.key, message, signature } })),
  );
}

function readSignature(line: string): NoteSignature {
  const [dash, name, encoded, ...more] = line.split(' ');
  if (dash !== '—' || name === undefined || encoded === undefined || more.length > 0 || !isKeyName(name)) {
    throw new Unreadable('note-malformed');
  }
  const bytes = fromBase64(encoded);
  if (bytes.length < 5) throw new Unreadable('note-malformed');
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

function signatureLine({ name, id, signature }: NoteSignature): string {
  return `— ${name} ${toBase64(concat(fromHex(id, 4), signature))}\n`;
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/[^\P{Cc}\n\u0080-\u009f\u007f]/u.test(text);
}
