import { type Detector, exactly } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { isPlaceholder } from '../placeholders.ts';

const SOURCE = 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1';

/** How far user-info and host are looked for after `://`, in UTF-16 units. */
const REACH = 1024;

/** Passwords in front of the host of any address (`scheme://user:password@host`), and a token that stands there alone. */
export const url: Detector = {
  name: 'url',
  rank: 2.5,
  needs: 'user-info',
  anchors: exactly('://', '%3A%2F%2F', ':\\/\\/'),
  kinds: [
    { kind: 'url-password', what: 'Password in an address', source: SOURCE, class: 'secret' },
    { kind: 'url-token', what: 'Token in place of the user name in an address', source: SOURCE, class: 'secret' },
    { kind: 'url-user', what: 'User name in an address with a password', source: SOURCE, class: 'identity' },
  ],
  look(text, at, anchor) {
    const from = at + anchor.length;
    const info = userInfo(text, from);
    if (info === null) return [];
    const before = text.slice(Math.max(0, at - 32), at);
    const scheme = /[A-Za-z][A-Za-z0-9+.-]*$/u.exec(before)?.[0].toLowerCase() ?? '';
    if (scheme === '') return [];
    return info.colon === -1 ? aloneToken(text, from, info.end) : pair(text, from, info, scheme);
  },
};

/**
 * The end of the user-info: the last `@` before the path. A password may hold `/`, `#` or `?` against the standard;
 * then it ends at the first `@` that a host name follows.
 */
function userInfo(text: string, from: number): { colon: number; end: number } | null {
  const reach = text.slice(from, from + REACH);
  const stop = reach.search(/[\s"'`<>|]|:\/\//u);
  const whole = stop === -1 ? reach : reach.slice(0, stop);
  const path = whole.search(/[/?#]/u);
  const authority = path === -1 ? whole : whole.slice(0, path);
  const colon = authority.indexOf(':');
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  // `user:p@ss/word@db.internal`: what follows the first `@` is no host name when a better one comes.
  const better =
    at > 0 && path !== -1 && !/[.:]/u.test(host)
      ? /@(?=[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[:/?]|$))/u.exec(whole.slice(path))
      : null;
  if (better !== null && colon !== -1) return { colon: from + colon, end: from + path + better.index };
  if (at > 0) return { colon: from + colon < from + at && colon !== -1 ? from + colon : -1, end: from + at };
  if (colon === -1 || path === -1 || /^[0-9]{0,5}$/u.test(authority.slice(colon + 1))) return null;
  const late = /@(?=[A-Za-z0-9][A-Za-z0-9.-]{1,200}(?:[:/?]|$))/u.exec(whole.slice(path));
  return late === null ? null : { colon: from + colon, end: from + path + late.index };
}

function pair(text: string, from: number, info: { colon: number; end: number }, scheme: string): readonly Finding[] {
  const password = text.slice(info.colon + 1, info.end);
  const user = text.slice(from, info.colon);
  if (password === '')
    return user.length >= 12 && /[0-9]/u.test(user) ? [secret('url-token', from, info.colon, 0.8)] : [];
  const blank =
    isPlaceholder(decode(password)) &&
    (/^(?:user(?:name)?|usr|login|name)\W+pass(?:word|wd)?$/iu.test(`${user} ${password}`) ||
      isDocumentationHost(text, info.end + 1) ||
      !/^(?:secret|admin|root|test|user|default|pass|password|db|app|client)$/iu.test(password));
  const found: Finding = {
    ...secret('url-password', info.colon + 1, info.end, 0.9),
    class: blank ? 'placeholder' : 'secret',
    why: blank
      ? 'Stands where the password of an address belongs, but is a blank to fill in'
      : `Password in front of the host of a ${scheme} address`,
    entropy: password.length >= 24 && /[0-9]/u.test(password) ? 'high' : 'low',
  };
  if (user === '' || isPlaceholder(user)) return [found];
  const tokenUser =
    /^(?:[0-9a-f]{16,}|[A-Za-z0-9_-]{32,})$/u.test(user) && /[0-9]/u.test(user) && /^x-oauth-basic$|^$/u.test(password);
  const name: Finding = {
    ...secret(tokenUser ? 'url-token' : 'url-user', from, info.colon, tokenUser ? 0.9 : 0.7),
    class: tokenUser ? 'secret' : 'identity',
    why: tokenUser ? 'Token in place of the user name' : 'User name in front of a password in an address',
  };
  return [name, found];
}

/** Names reserved for examples (RFC 2606) and the machine itself. */
function isDocumentationHost(text: string, at: number): boolean {
  return /^(?:localhost|127\.0\.0\.1|host|hostname|server|[\w.-]*example(?:\.\w+)?)(?![\w.-])/iu.test(
    text.slice(at, at + 120),
  );
}

/** `https://TOKEN@host`: a name is short and made of words, a token is neither. */
function aloneToken(text: string, from: number, end: number): readonly Finding[] {
  const value = text.slice(from, end);
  if (!/^[A-Za-z0-9_.~%-]{16,}$/u.test(value) || !/[0-9]/u.test(value) || !/[A-Za-z]/u.test(value)) return [];
  return isPlaceholder(value) ? [] : [secret('url-token', from, end, 0.75)];
}

function secret(kind: string, start: number, end: number, confidence: number): Finding {
  return {
    detector: 'url',
    kind,
    class: 'secret',
    start,
    end,
    confidence,
    why: 'Token in front of the host of an address',
    entropy: 'high',
  };
}

function decode(value: string): string {
  return value.replaceAll(/%([0-7][0-9A-Fa-f])/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
