/** A `data:` URL in a text (RFC 2397) whose content is packed. */
export interface DataUrl {
  /** Where its content begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** As it says itself, in lower case: `image/png`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

const DATA_URL = /\bdata:(?<type>[\w.+-]+\/[\w.+-]+)?(?:;[\w.+-]+=[\w.+"-]*)*;base64,(?<content>[\w+/=%-]*)/giu;

/** Every `data:` URL in base64, in its order. */
export function dataUrlsIn(text: string): DataUrl[] {
  if (!/data:/iu.test(text)) return [];
  return [...text.matchAll(DATA_URL)].filter(isWorth).map((match) => {
    const { type = 'text/plain', content = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const base64 = content.replaceAll(/%(?<code>[0-9a-f]{2})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    return { start: end - content.length, end, type: type.toLowerCase(), bytes };
  });
}

/** Fewer signs are the beginning of something that a script puts together. */
const LEAST = 16;

function isWorth({ groups }: RegExpMatchArray): boolean {
  return (groups?.['content'] ?? '').length >= LEAST;
}

/** What a file of a type is called, where a reader goes by the name. */
export function nameFor(type: string): string {
  const ending = /^(?:image|text|application)\/(?<ending>html|svg|xhtml|plain|css|xml)/u.exec(type)?.groups?.['ending'];
  return `embedded.${ending ?? 'bin'}`;
}

/** Whether nobody misses the words of a file of this type. */
export function isFont(type: string): boolean {
  return /^(?:font\/|application\/(?:x-)?font|application\/vnd\.ms-fontobject)/u.test(type);
}
