/** Why the ledger's readers refuse something, each with the sentence that a person reads. */
export const LEDGER_REFUSALS = {
  'not-utf8': 'It is not valid UTF-8 text.',
  'not-base64': 'It is not strict base64 of the expected length.',
  'not-hex': 'It is not lower-case hexadecimal of the expected length.',
  'json-malformed': 'It is not valid JSON.',
  'json-duplicate-name': 'A name occurs twice in one JSON object, so two readers could see two different things.',
  'json-too-deep': 'It is nested more deeply than anything that we write.',
  'field-missing': 'A field is missing.',
  'field-unknown': 'There is a field that this version does not know.',
  'field-wrong': 'A field does not hold what it should.',
  'leaf-too-large': 'A log entry has at most 65,535 bytes.',
  'note-malformed': 'It is not a signed note.',
  'note-too-many-signatures': 'It carries more signatures than we read.',
  'key-malformed': 'It is not a verifier key of the form name+id+key.',
  'key-unsupported': 'The key is of a kind that we cannot check.',
  'policy-malformed': 'It is not a policy file (C2SP tlog-policy).',
  'policy-unsupported': 'The policy asks for witnesses, whose signatures we cannot check yet.',
  'checkpoint-malformed': 'It is not a checkpoint.',
  'proof-malformed': 'It is not an inclusion proof.',
  'bundle-malformed': 'It is not an entry bundle.',
  'pack-too-large': 'The pack, or a file in it, is larger than we open.',
  'pack-too-many-files': 'The pack has more files than we open.',
  'pack-compression': 'A file in the pack unpacks to far more than its packed size.',
  'pack-path': 'The pack holds a path that is not one of ours.',
  'pack-duplicate-file': 'The pack holds the same file twice.',
  'pack-trailing-bytes': 'There are bytes before or after the archive.',
  'pack-file-missing': 'The pack lacks a file that it must have.',
  'pack-file-unknown': 'The pack holds a file that this version does not know.',
  'bag-malformed': 'The bag’s own files are not as BagIt says.',
} as const;

export type LedgerCode = keyof typeof LEDGER_REFUSALS;

/** A refusal as a value. `where` names the file or field, never its content. */
export interface Refused {
  readonly ok: false;
  readonly code: LedgerCode;
  readonly where: string;
}

export type Read<T> = { readonly ok: true; readonly value: T } | Refused;

/** What a reader throws inside; `reading` turns it into a value at the room's edge. */
export class Unreadable extends Error {
  readonly code: LedgerCode;
  readonly where: string;

  constructor(code: LedgerCode, where = '') {
    super(`${where}: ${LEDGER_REFUSALS[code]}`);
    this.code = code;
    this.where = where;
  }
}

/** Runs a reader and returns its refusal as a value. Anything but `Unreadable` is a defect and goes on up. */
export function reading<T>(read: () => T): Read<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, where: error.where };
    throw error;
  }
}

/** Says which file or field a refusal inside `read` belongs to. */
export function within<T>(where: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable)
      throw new Unreadable(error.code, error.where === '' ? where : `${where} ${error.where}`);
    throw error;
  }
}

/** The sentence for a refusal. */
export function refusalSentence(refused: Refused): string {
  return refused.where === '' ? LEDGER_REFUSALS[refused.code] : `${refused.where}: ${LEDGER_REFUSALS[refused.code]}`;
}
