import type { RunDetector } from '../detector.ts';
import { fromBase64 } from '../encodings.ts';
import { issuedBy } from '../providers.ts';
import { shapeDetector } from '../shapes.ts';
import { atlassian as checksum } from '../token-checksums.ts';

const CLOUD = 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/';
const BITBUCKET = 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/';
const APP_PASSWORDS = 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/';
const TRELLO = 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/';
const DATA_CENTER = 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html';

/** The sign before the checksum is often escaped: `\=` in properties, `%3D` in addresses. */
const CLOUD_TOKEN = /AT[AC]TT3[A-Za-z0-9_-]{100,300}(?:(?:\\?=|%3[dD])[0-9A-F]{8})?/y;

/** Jira, Confluence, Bitbucket and Trello in the cloud. */
export const atlassian = shapeDetector('atlassian', [
  {
    kind: 'atlassian-api-token',
    what: 'Atlassian API token',
    source: CLOUD,
    anchor: 'ATATT3',
    pattern: CLOUD_TOKEN,
    checksum,
  },
  {
    kind: 'atlassian-api-token',
    what: 'Bitbucket access token',
    source: BITBUCKET,
    anchor: 'ATCTT3',
    pattern: CLOUD_TOKEN,
  },
  {
    kind: 'atlassian-api-token',
    what: 'Bitbucket app password',
    source: APP_PASSWORDS,
    anchor: 'ATBB',
    pattern: /ATBB[A-Za-z0-9]{28,40}(?![A-Za-z0-9])/y,
    checksum,
  },
  {
    kind: 'trello-token',
    what: 'Trello token',
    source: TRELLO,
    anchor: 'ATTA',
    pattern: /ATTA[0-9a-f]{64}[0-9A-F]{8}/y,
  },
  {
    kind: 'atlassian-personal-token',
    what: 'Bitbucket Data Center HTTP access token',
    source: DATA_CENTER,
    anchor: 'BBDC-',
    pattern: /BBDC-[A-Za-z0-9+/]{44}(?![A-Za-z0-9+/=])/y,
    check: (value) =>
      numbered(value.slice(5))
        ? { confidence: 0.97, why: 'prefix and length are right and it begins with a number' }
        : { confidence: 0.7, why: 'prefix and length are right' },
  },
]);

const LENGTH = 44;

/** Personal access tokens of Jira and Confluence Data Center: base64 of a number, a colon and 20 random bytes. */
export const atlassianPersonal: RunDetector = {
  name: 'atlassian-data-center',
  rank: 3,
  kinds: [
    {
      kind: 'atlassian-personal-token',
      what: 'Personal access token of Jira or Confluence Data Center',
      source: DATA_CENTER,
      class: 'secret',
    },
  ],
  run(text, from, end) {
    const start = end - LENGTH;
    if (start < from || (start > from && text.charAt(start - 1) !== '=' && !isEscape(text, start))) return [];
    // A number in base64 begins with one of these, and few other things do.
    if (!/^[MNO][ADQTgjwz]/u.test(text.slice(start, start + 2)) || !numbered(text.slice(start, end))) return [];
    const kind = 'atlassian-personal-token';
    const why = 'Personal access token of Jira or Confluence: its length is right and a number and a colon are in it';
    return [
      {
        detector: 'atlassian-data-center',
        kind,
        class: 'secret',
        start,
        end,
        confidence: 0.95,
        why,
        entropy: 'high',
        ...issuedBy(kind),
      },
    ];
  },
};

/** Behind `\\n` and the like, as in text inside of text. */
function isEscape(text: string, at: number): boolean {
  return text.charAt(at - 2) === '\\' && /[nrt]/u.test(text.charAt(at - 1));
}

/** Whether base64 text is a decimal number, a colon and bytes of which not all are text. */
function numbered(base64: string): boolean {
  const bytes = fromBase64(base64);
  if (bytes === null || bytes.length !== 33) return false;
  const colon = bytes.indexOf(58);
  return (
    colon >= 9 &&
    bytes.subarray(0, colon).every((byte) => byte >= 48 && byte <= 57) &&
    bytes.subarray(colon + 1).some((byte) => byte < 32 || byte > 126)
  );
}
