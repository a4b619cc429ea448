import type { Kept, Sent } from '../../documents/apart/documents.ts';
import { utf8 } from '../../ledger/bytes.ts';

/** A file as somebody sent it, with whatever is in it. It can be read and sealed, and nothing else is done with it. */
export class Original {
  readonly #kept: Kept;

  constructor(name: string, bytes: Uint8Array) {
    this.#kept = { name, bytes };
  }

  static of(sent: Sent): Original {
    const bytes =
      'content' in sent ? utf8(sent.content) : Uint8Array.from(atob(sent.base64), (sign) => sign.charCodeAt(0));
    return new Original(sent.name, bytes);
  }

  /** The same file under another name: by its ending it is told what a text is. */
  named(name: string): Original {
    return new Original(name, this.#kept.bytes);
  }

  /** The only way to the bytes: for the time of `work`. */
  use<T>(work: (kept: Kept) => T): T {
    return work(this.#kept);
  }

  toString(): string {
    return '[original]';
  }

  toJSON(): string {
    return '[original]';
  }
}
