import { type DefaultTreeAdapterMap, Parser, type Token } from 'parse5';

/** A stretch of a source that a value is written with: UTF-16 units, end exclusive. */
export interface Written {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Told what stands in a source, in its order. */
export interface HtmlReader {
  opened(name: string, attributes: readonly HtmlAttribute[]): void;
  closed(name: string): void;
  text(written: Written): void;
  comment(written: Written): void;
}

export interface HtmlAttribute extends Written {
  readonly name: string;
  /** Empty where the value stands without one. */
  readonly quote: '"' | "'" | '';
}

/**
 * Reads HTML as browsers do (WHATWG HTML, 13.2): the tree builder tells the tokenizer what is a script and what is not,
 * and the tokens tell where in the source they stand. Every source is HTML.
 */
export function readHtml(source: string, reader: HtmlReader): void {
  const recorder = new Recorder(source, reader);
  recorder.tokenizer.write(source, true);
  recorder.flush();
}

class Recorder extends Parser<DefaultTreeAdapterMap> {
  readonly #source: string;
  readonly #reader: HtmlReader;
  /** The parser hands some tokens to itself again. */
  readonly #met = new WeakSet<object>();
  /** Text comes in pieces whose borders are not told exactly where a reference stands there: they are put together. */
  #pending: { readonly values: string[]; readonly start: number; end: number } | null = null;

  constructor(source: string, reader: HtmlReader) {
    super({ sourceCodeLocationInfo: true, scriptingEnabled: false });
    this.#source = source;
    this.#reader = reader;
  }

  override onStartTag(token: Token.TagToken): void {
    if (this.#begins(token)) this.#reader.opened(token.tagName, this.#attributesOf(token));
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    if (this.#begins(token)) this.#reader.closed(token.tagName);
    super.onEndTag(token);
  }

  override onCharacter(token: Token.CharacterToken): void {
    this.#text(token);
    super.onCharacter(token);
  }

  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.#text(token);
    super.onWhitespaceCharacter(token);
  }

  override onComment(token: Token.CommentToken): void {
    if (this.#begins(token) && token.location !== null) {
      const { startOffset, endOffset } = token.location;
      this.#reader.comment({
        value: token.data,
        start: startOffset + this.#lengthOfOpening(startOffset),
        end: endOffset,
      });
    }
    super.onComment(token);
  }

  override onNullCharacter(token: Token.CharacterToken): void {
    this.#text(token);
    super.onNullCharacter(token);
  }

  /** Tells of the text before a tag, a comment or the end. */
  flush(): void {
    if (this.#pending === null) return;
    const { values, start, end } = this.#pending;
    this.#pending = null;
    this.#reader.text({ value: values.join(''), start, end });
  }

  #text(token: Token.CharacterToken): void {
    if (!this.#isNew(token) || token.location === null) return;
    const { startOffset: start, endOffset: end } = token.location;
    if (this.#pending !== null && this.#pending.end !== start) this.flush();
    this.#pending ??= { values: [], start, end };
    this.#pending.values.push(token.chars);
    this.#pending.end = end;
  }

  /** A comment begins as `<!--`; what is read as one though it is none, as `<?`, `<!` or `</` (13.2.5.41). */
  #lengthOfOpening(at: number): number {
    if (this.#source.startsWith('<!--', at)) return 4;
    return this.#source.startsWith('<?', at) ? 1 : 2;
  }

  #begins(token: object & { readonly location: unknown }): boolean {
    if (!this.#isNew(token)) return false;
    this.flush();
    return true;
  }

  #isNew(token: object & { readonly location: unknown }): boolean {
    if (token.location === null || this.#met.has(token)) return false;
    this.#met.add(token);
    return true;
  }

  #attributesOf({ attrs, location }: Token.TagToken): HtmlAttribute[] {
    return attrs.flatMap(({ name, value }) => {
      const at = location?.attrs?.[name];
      if (at === undefined || value === '') return [];
      const raw = this.#source.slice(at.startOffset, at.endOffset);
      const before = /^[^=]?[^=]*=[\t\n\f\r ]*/u.exec(raw)?.[0].length ?? raw.length;
      const first = raw[before];
      const quote = first === '"' || first === "'" ? first : '';
      const start = at.startOffset + before + quote.length;
      return [{ name, value, quote, start, end: at.endOffset - quote.length }];
    });
  }
}
