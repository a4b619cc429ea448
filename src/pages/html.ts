/** Markup that is safe to send: literals of our own source and escaped values. Only `html` makes it. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  static join(literals: TemplateStringsArray, values: readonly Fill[]): Html {
    return new Html(literals.reduce((joined, literal, i) => joined + markup(values[i - 1]) + literal));
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template. `null`, `undefined` and `false` are nothing, so that a part can be left out. */
export type Fill = Html | string | number | null | undefined | false | readonly Fill[];

/**
 * The only way to markup: html`<p class="${name}">${text}</p>` escapes every value, in text and in attributes alike.
 * There is no raw variant: what has to be markup is written as a literal. Attributes must stand in double quotes;
 * a template that forgets them is a defect and throws.
 */
export function html(literals: TemplateStringsArray, ...values: readonly Fill[]): Html {
  if (!known.has(literals)) check(literals);
  return Html.join(literals, values);
}

/** Escapes text for an element's content or a quoted attribute. Control characters become U+FFFD. */
export function escape(text: string): string {
  return text.replaceAll(CONTROL, '\uFFFD').replaceAll(SIGNS, (sign) => ENTITIES.get(sign) ?? '');
}

// Control characters other than tab and line ends are no valid HTML, and some end up as layout tricks in terminals.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
const SIGNS = /[&<>"'`]/gu;
const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['`', '&#96;'],
]);

const known = new WeakSet<TemplateStringsArray>();

function check(literals: TemplateStringsArray): void {
  const unquoted = literals.slice(0, -1).find((literal) => literal.trimEnd().endsWith('='));
  if (unquoted !== undefined) throw new TypeError(`An attribute without quotes: …${unquoted.slice(-40)}`);
  known.add(literals);
}

function markup(value: Fill): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(markup).join('');
  return escape(String(value));
}
