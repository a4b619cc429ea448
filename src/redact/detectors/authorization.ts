import { type Detector, anyCase, matchAt } from '../detector.ts';
import { fromBase64, printable } from '../encodings.ts';
import type { Finding } from '../finding.ts';
import { isPlaceholder } from '../placeholders.ts';
import { isWordy } from '../randomness.ts';

const BASIC = 'https://www.rfc-editor.org/rfc/rfc7617';
const BEARER = 'https://www.rfc-editor.org/rfc/rfc6750';
const COOKIES = 'https://www.rfc-editor.org/rfc/rfc6265';

const JOINT = /authorization["'\\]{0,3}[ \t]{0,8}(?:=>|[:=,])?[ \t]{0,8}["'`\\]{0,3}/iy;
const SCHEME =
  /(?:bearer|basic|token|api-?token|api-?key|apikey|digest|negotiate|splunk|pve[a-z]{0,10}token|aws4-hmac-sha256|ssws|key|jwt|oauth|discogs|githubtoken|genie-?key|bot)[ \t]{1,4}(?:token=|apikey=|key=|"|\\")?/iy;
const VALUE = /[^\s"'`<>\\,;]{1,4096}/y;
const COOKIE = /(?:set-)?cookie["'\\]{0,3}[ \t]{0,4}[:=][ \t]{0,4}["'\\]{0,3}/iy;
const PAIR = /[ \t]{0,4}(?<name>[A-Za-z0-9_.\-[\]%]{1,80})=(?<v>[^\s;"'`,\\]{0,2048})(?:;|(?=[\s"'`,\\])|$)/y;

/** HTTP headers that carry a credential, in a request, a trace, a command or code. */
export const authorization: Detector = {
  name: 'authorization',
  rank: 2.6,
  anchors: anyCase('authorization', 'bearer ', 'basic ', 'cookie'),
  kinds: [
    { kind: 'basic-auth', what: 'User and password of a Basic authorisation header', source: BASIC, class: 'secret' },
    { kind: 'bearer-token', what: 'Token of an authorisation header', source: BEARER, class: 'secret' },
    { kind: 'session-cookie', what: 'Session cookie', source: COOKIES, class: 'secret' },
  ],
  look(text, at, anchor) {
    if (anchor === 'cookie') return cookies(text, at);
    if (anchor !== 'authorization') return schemed(text, at);
    const joint = matchAt(JOINT, text, at);
    if (joint === null || !/[:=,"'][ \t"'`\\]*$/u.test(joint[0])) return [];
    return schemed(text, at + joint[0].length, true);
  },
};

/** A scheme and its value. Without the header's name in front the value has to look like a token by itself. */
function schemed(text: string, at: number, named = false): readonly Finding[] {
  if (!named && at > 0 && /[A-Za-z0-9_]/u.test(text.charAt(at - 1))) return [];
  const scheme = matchAt(SCHEME, text, at)?.[0] ?? '';
  if (scheme === '' && !named) return [];
  const start = at + scheme.length;
  const value = matchAt(VALUE, text, start)?.[0].replace(/[.)\]}]+$/u, '') ?? '';
  const basic = /^basic/iu.test(scheme);
  if (value === '' || /^\[[a-z]/u.test(value)) return [];
  if (basic) return basicPair(value, start, named);
  if (isPlaceholder(value)) return named ? [found('bearer-token', start, value, 0.5, 'placeholder')] : [];
  const tokenLike =
    value.length >= 8 &&
    (/[0-9]/u.test(value) || value.length >= 24) &&
    !isWordy(value) &&
    /^[A-Za-z0-9._~+/=:@!|-]+$/u.test(value);
  if (!tokenLike) return [];
  return [found('bearer-token', start, value, named ? 0.92 : 0.85, 'secret')];
}

/** Base64 whose text is `user:password`; anything else only counts behind the header's name. */
function basicPair(value: string, start: number, named: boolean): readonly Finding[] {
  if (isPlaceholder(value)) return named ? [found('basic-auth', start, value, 0.5, 'placeholder')] : [];
  const body = /^[A-Za-z0-9+/_-]{4,}={0,2}$/u.exec(value)?.[0] ?? '';
  const bytes = fromBase64(body);
  const pair = bytes === null ? null : printable(bytes);
  if (pair !== null && pair.includes(':')) return [found('basic-auth', start, body, 0.95, 'secret')];
  return named && body.length >= 8 && !isWordy(body) ? [found('basic-auth', start, body, 0.7, 'secret')] : [];
}

/** Every cookie whose value looks like a session; the others say nothing to a stranger. */
function cookies(text: string, at: number): readonly Finding[] {
  const from = /set-$/iu.test(text.slice(Math.max(0, at - 4), at)) ? at - 4 : at;
  const joint = matchAt(COOKIE, text, from);
  if (joint === null) return [];
  const findings: Finding[] = [];
  let next = from + joint[0].length;
  for (let i = 0; i < 60; i += 1) {
    const pair = matchAt(PAIR, text, next);
    if (pair?.groups === undefined) break;
    const { name = '', v = '' } = pair.groups;
    const start = next + pair[0].indexOf('=') + 1;
    if (isSession(name, v)) findings.push(found('session-cookie', start, v, 0.85, 'secret'));
    next += pair[0].length;
  }
  return findings;
}

function isSession(name: string, value: string): boolean {
  if (
    /^(?:expires|path|domain|max-age|samesite|priority|_ga|_gid|_gat|_fbp|_gcl|_hj|_pk_|_cl[cs]k|_uet|__utm|ajs_|mp_|amp_|amplitude|hubspotutk|__hs|intercom-|optanon|cookie|__cf_bm|lang|locale|theme|utm)/iu.test(
      name,
    ) ||
    isPlaceholder(value)
  )
    return false;
  const opaque = value.length >= 12 && /[0-9]/u.test(value) && /[A-Za-z]/u.test(value) && !isWordy(value);
  return opaque && (value.length >= 20 || /sess|sid|auth|token|jwt|login|remember|csrf|xsrf|id$/iu.test(name));
}

function found(
  kind: string,
  start: number,
  value: string,
  confidence: number,
  ofClass: 'secret' | 'placeholder',
): Finding {
  const where =
    kind === 'session-cookie'
      ? 'Cookie with a value that is random'
      : kind === 'basic-auth'
        ? 'Basic authorisation, user and password in base64'
        : 'Token behind an authorisation scheme';
  return {
    detector: 'authorization',
    kind,
    class: ofClass,
    start,
    end: start + value.length,
    confidence,
    why: ofClass === 'placeholder' ? 'Stands where an authorisation value belongs, but is a blank to fill in' : where,
    entropy: kind === 'basic-auth' ? 'low' : value.length >= 20 ? 'high' : 'low',
  };
}
