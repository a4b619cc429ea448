import { expect, test } from 'vitest';
import { amzDate, authorizationOf } from './sigv4.ts';

/**
 * AWS's published test suite for Signature Version 4 (aws-sig-v4-test-suite, of "Signature Version 4 test suite" in the
 * AWS general reference), with the key of its pages, which is none.
 */
const KEY = { id: 'AKIDEXAMPLE', secret: Buffer.from(['wJalrXUtnFEMI', 'K7MDENG+bPxRfiCYEXAMPLEKEY'].join('/')) };
const DATE = '20150830T123600Z';
const HEADERS = { host: 'example.amazonaws.com', 'x-amz-date': DATE };
const COMMON = { path: '/', body: '', region: 'us-east-1', service: 'service' };
const SCOPE = 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request';

test.each([
  [
    'get-vanilla',
    { ...COMMON, method: 'GET', headers: HEADERS },
    'host;x-amz-date',
    '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  ],
  [
    'post-vanilla',
    { ...COMMON, method: 'POST', headers: HEADERS },
    'host;x-amz-date',
    '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
  ],
  [
    'post-x-www-form-urlencoded',
    {
      ...COMMON,
      method: 'POST',
      headers: { ...HEADERS, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Param1=value1',
    },
    'content-type;host;x-amz-date',
    'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  ],
])('given the vector %s, then the signature is the published one', (_, request, signed, signature) => {
  expect(authorizationOf(KEY, request)).toBe(`${SCOPE}, SignedHeaders=${signed}, Signature=${signature}`);
});

test('given a moment, then it is written as AWS writes it', () => {
  expect(amzDate(Date.UTC(2015, 7, 30, 12, 36, 0))).toBe(DATE);
});
