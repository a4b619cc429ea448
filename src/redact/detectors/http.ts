import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { looksChosen } from '../judge.ts';
import { isPlaceholder } from '../placeholders.ts';
import { isRandom } from '../randomness.ts';

/** Headers that carry a credential under a name that does not say so, or that say it in a way of their own. */
const HEADERS = [
  'x-vault-token',
  'x-session-id',
  'x-session-token',
  'x-jfrog-art-api',
  'x-clickhouse-key',
  'x-hasura-admin-secret',
  'x-api-key',
  'x-auth-token',
  'x-access-token',
  'x-amz-security-token',
  'x-amz-cognito-security-token',
  'x-registry-auth',
  'x-mbx-apikey',
  'x-influxdb-token',
  'x-typesense-api-key',
  'x-meili-api-key',
  'x-goog-iap-jwt-assertion',
  'x-amzn-oidc-data',
  'x-amzn-oidc-accesstoken',
  'cf-access-jwt-assertion',
  'cf-access-client-secret',
  'x-ms-token-aad-access-token',
  'x-scope-api-key',
  'sharedaccesssignature',
] as const;

const JOINT =
  /\\{0,3}["']?[ \t]{0,4}(?:(?:=>|[:=,])|,[ \t\r\n]{0,40}\\{0,3}["']value\\{0,3}["'][ \t]{0,4}:)[ \t]{0,8}[[({]?(?:b(?=["']))?\\{0,3}["'`]?/iuy;
const NEXT_VALUE =
  /\\{0,3}["'][ \t\r\n]{0,20},[ \t\r\n]{0,40}\\{0,3}["']value\\{0,3}["'][ \t]{0,4}:[ \t]{0,8}\\{0,3}["']/iuy;
const VALUE = /[^\s"'`<>\\,;\])}]{3,4096}/uy;
const QUERY_VALUE = /[A-Za-z0-9%._~+/=-]{10,2048}/y;
const SIGNED = ['x-amz-signature=', 'x-goog-signature=', 'signature=', 'oauth_signature=', 'x-oss-signature='];

/** Headers, signed addresses and authorisation codes that let whoever holds them in. */
export const http: Detector = {
  name: 'http',
  rank: 2.45,
  kinds: [
    {
      kind: 'token',
      what: 'Value of an HTTP header that carries a credential',
      source: 'docs/reference/what-we-recognise.md',
      class: 'secret',
    },
    {
      kind: 'signed-url',
      what: 'Signature of an address that works for whoever has it',
      source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
      class: 'secret',
    },
    {
      kind: 'authorization-code',
      what: 'Authorisation code of OAuth 2.0 in an address',
      source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2',
      class: 'secret',
    },
  ],
  anchors: anyCase(...HEADERS, ...SIGNED, '?code=', '&code='),
  look(text, at, anchor) {
    const from = at + anchor.length;
    if (anchor.endsWith('code=')) return code(text, at, from);
    if (SIGNED.includes(anchor)) return signature(text, at, from);
    return header(text, at, from);
  },
};

const VALUE_BEFORE =
  /["']value\\{0,3}["'][ \t]{0,4}:[ \t]{0,8}\\{0,3}["'](?<v>[^\s"'`<>\\]{3,4096})\\{0,3}["'][ \t\r\n]{0,20},[ \t\r\n]{0,40}\\{0,3}["']name\\{0,3}["'][ \t]{0,4}:[ \t]{0,8}\\{0,3}["']$/iu;

function header(text: string, at: number, from: number): readonly Finding[] {
  if (/[A-Za-z0-9]/u.test(text.charAt(at - 1))) return [];
  // In an archive of a browser the members of an object may stand in either order.
  const before = text.slice(Math.max(0, at - 40), at).includes('name') ? text.slice(Math.max(0, at - 600), at) : '';
  const other = before === '' ? null : VALUE_BEFORE.exec(before);
  const value = other?.groups?.['v'] ?? '';
  if (other !== null && value !== '')
    return headerValue(at - before.length + other.index + other[0].indexOf(value), value);
  const joint = matchAt(NEXT_VALUE, text, from) ?? matchAt(JOINT, text, from);
  if (joint === null) return [];
  const start = from + joint[0].length;
  return headerValue(start, matchAt(VALUE, text, start)?.[0] ?? '');
}

function headerValue(start: number, value: string): readonly Finding[] {
  if (!(isRandom(value, 12) || (looksChosen(value) && value.length >= 8))) return [];
  return isPlaceholder(value) || /[($]/u.test(value)
    ? []
    : [found('token', start, value, 0.85, 'Value of an HTTP header that carries a credential')];
}

/** Part of a query whose value is a long signature. */
function signature(text: string, at: number, from: number): readonly Finding[] {
  if (!/[?&;]$/u.test(text.slice(Math.max(0, at - 5), at).replace(/amp;$/u, ''))) return [];
  const value = matchAt(QUERY_VALUE, text, from)?.[0] ?? '';
  return value.length >= 20 && isRandom(value, 20)
    ? [found('signed-url', from, value, 0.85, 'Signature of an address, which lets in whoever has it')]
    : [];
}

/** A code counts only where the address says that it comes from an authorisation server. */
function code(text: string, at: number, from: number): readonly Finding[] {
  const value = /^[A-Za-z0-9%._~/-]{10,2048}/u.exec(text.slice(from, from + 2048))?.[0] ?? '';
  const around = `${text.slice(Math.max(0, at - 120), at)} ${text.slice(from + value.length, from + value.length + 120)}`;
  const redirected = /[?&]state=|callback|oauth|redirect_uri|authorization_code|session_state=|[?&]scope=/iu.test(
    around,
  );
  return redirected && isRandom(value, 10) && !isPlaceholder(value)
    ? [found('authorization-code', from, value, 0.8, 'Code of an authorisation server in an address')]
    : [];
}

function found(kind: string, start: number, value: string, confidence: number, why: string): Finding {
  return {
    detector: 'http',
    kind,
    class: 'secret',
    start,
    end: start + value.length,
    confidence,
    entropy: value.length >= 20 ? 'high' : 'low',
    why,
  };
}
