let makeSafeText: (value: string) => SafeText;

/**
 * Text in which every credential that we recognise has been replaced by a placeholder.
 *
 * The value sits in a `#private` field, so that no cast from `string` makes one. `sealSafeText` is the only
 * maker; lint lets `redact` (text from outside), the event codec (replay) and the `safe` tag import it.
 */
export class SafeText {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  static {
    makeSafeText = (value) => new SafeText(value);
  }

  get length(): number {
    return this.#value.length;
  }

  toString(): string {
    return this.#value;
  }

  toJSON(): string {
    return this.#value;
  }
}

/** Vouches that `value` has been through redaction. Only `redact`, the event codec and `safe` may call it. */
export function sealSafeText(value: string): SafeText {
  return makeSafeText(value);
}
