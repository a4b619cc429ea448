import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ANNA, BEN, logged, sealed } from '../testing/case.ts';
import { reportOn } from '../testing/packed.ts';
import { STORY } from '../testing/story.ts';

const DOCUMENT = '{"add":[{"action":"s3:getobject"}],"remove":[],"until":null}';
const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64url');
const told = STORY.slice(0, 5);
const asked = (diff: string, document: string) => ({
  type: 'change-requested',
  actor: ANNA,
  facts: { request: '9'.repeat(32), identity: '5'.repeat(32), diff },
  text: { why: 'It has to read.', diff: document, words: 'Can read now.' },
});
const decided = (diff: string) => ({
  type: 'change-decided',
  actor: BEN,
  facts: { request: '9'.repeat(32), decision: 'approved', diff },
  text: { reason: 'Agreed.' },
});
const findings = (story: Parameters<typeof sealed>[0]) =>
  reportOn(logged(sealed(story))).findings.filter(({ check }) => check === 'signed');

test('given a change with the document that was signed, then its digest is made again and holds', () => {
  const digest = digestOf(DOCUMENT);
  expect(findings([...told, asked(digest, DOCUMENT), decided(digest)])).toEqual([
    { check: 'signed', result: 'holds', say: '1 change, each with the digest that an approver was asked to sign.' },
  ]);
});

test('given an installation that showed one document and recorded the digest of another, then that is found', () => {
  const digest = digestOf('{"add":[{"action":"*"}],"remove":[],"until":null}');
  expect(findings([...told, asked(digest, DOCUMENT), decided(digest)])).toEqual([
    {
      check: 'signed',
      result: 'does-not-hold',
      say: 'The change in event 5 is not the one whose digest was signed.',
    },
  ]);
});

test('given a case without changes, then nothing is said of them', () => {
  expect(findings(told)).toEqual([]);
});
