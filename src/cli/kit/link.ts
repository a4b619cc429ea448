/** A kit as it was given: whose desk, and the token that opens it. */
export interface KitLink {
  /** Without a slash at the end. */
  readonly desk: string;
  readonly token: string;
}

/** A sentence where the words are no kit, or one that everybody on the way could read. */
export function kitLink(words: string): KitLink | string {
  return linkIn(words, /^#(tlk_[0-9a-f]{64})$/u);
}

/** The same for the link to search a place of an engagement, whose id stands behind the token. */
export function placeKitLink(words: string): KitLink | string {
  return linkIn(words, /^#(tlk_[0-9a-f]{64}\.[0-9a-f]{32})$/u);
}

export function isPlaceKit(words: string): boolean {
  return typeof placeKitLink(words) !== 'string';
}

function linkIn(words: string, form: RegExp): KitLink | string {
  const url = URL.parse(words);
  const token = form.exec(url?.hash ?? '')?.[1];
  if (url === null || token === undefined || url.pathname !== '/kit' || url.search !== '' || url.username !== '')
    return 'This is no kit: it looks like https://desk.example.org/kit#tlk_… and stands in quotes, since shells read #.';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) return { desk: url.origin, token };
  return 'This kit leads to a desk without TLS, where others could read along. Ask for a link that begins with https.';
}
