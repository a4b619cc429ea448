/** A value that is used once and never stored, logged or serialised: a password, or a secret that has to be taken out. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The only way to the value: for the time of `work`. */
  use<T>(work: (value: string) => T): T {
    return work(this.#value);
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }
}
