import type { Code } from './language.ts';

/** Ways in which a secret is put into a text; the rows of the matrix. */
export const CONTEXTS = [
  'told in a sentence',
  'value before the word',
  'changed from and to',
  'user and password',
  'field or list item',
  'on the next line',
  'token in a sentence',
  'PIN or code',
  'table, Markdown',
  'table, separated values',
  'table, aligned or drawn',
  'table, wiki',
  'table, header in the first column',
  'list of user:password',
  'configuration',
  'log',
  'shell',
  'connection string',
  'request header',
  'private key',
] as const;

export type Context = (typeof CONTEXTS)[number];

/** Where one secret stands: UTF-16 offsets, end exclusive. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly context: Context;
  /** What sort of value it is, e.g. `season and year`. */
  readonly sort: string;
}

/** One document of the corpus; without labels it holds no secret. */
export interface Document {
  readonly kind: string;
  readonly language: Code;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** A value with the sort that it is of. */
export interface Secret {
  readonly value: string;
  readonly sort: string;
}

/** A document in the making. */
export class Page {
  #text = '';
  readonly #labels: Label[] = [];

  write(text: string): this {
    this.#text += text;
    return this;
  }

  /** Writes a value and remembers that it is a secret. */
  secret(secret: Secret, context: Context): this {
    const start = this.#text.length;
    this.#text += secret.value;
    this.#labels.push({ start, end: this.#text.length, context, sort: secret.sort });
    return this;
  }

  /** Writes another page here, with its labels. */
  append(page: Page): this {
    const by = this.#text.length;
    this.#text += page.#text;
    for (const label of page.#labels) this.#labels.push({ ...label, start: label.start + by, end: label.end + by });
    return this;
  }

  get width(): number {
    return this.#text.length;
  }

  finish(kind: string, language: Code): Document {
    return { kind, language, text: this.#text, labels: this.#labels };
  }
}
