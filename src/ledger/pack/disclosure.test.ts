import { expect, test } from 'vitest';
import { toBase64Url } from '../base64.ts';
import { toHex, utf8 } from '../bytes.ts';
import { commit } from '../commitment.ts';
import { canonicalBytes } from '../jcs.ts';
import { logged, redactedLater, sealed } from '../testing/case.ts';
import type { Happening } from '../testing/case.ts';
import { nodeSha256 as sha256 } from '../testing/keys.ts';
import { edit, reportOn, wrongIn } from '../testing/packed.ts';
import { STORY } from '../testing/story.ts';
import type { PackEvent } from './event-file.ts';
import type { Report } from './report.ts';

test('what is withheld or disposed of is said, and the rest holds', () => {
  const world = logged(sealed(STORY));
  const withheld = edit(world.input, 0, (event) => ({ ...event, text: { state: 'withheld' } }));
  const input = edit(withheld, 1, (event) => ({ ...event, facts: { state: 'disposed' }, text: { state: 'disposed' } }));
  const report = reportOn({ ...world, input });
  expect(report.outcome).toBe('holds');
  const notChecked = report.findings.flatMap(({ result, say }) => (result === 'not-checked' ? [say] : [])).join('\n');
  expect(notChecked).toMatch(/1 part was withheld/);
  expect(notChecked).toMatch(/2 parts were disposed of/);
  expect(notChecked).toMatch(/cannot be told: the facts of event 1 are not in the pack/);
});

const salt = new Uint8Array(32).fill(7);
const shorter = canonicalBytes({ what: 'A [aws-access-key-id #1] is in the wiki.' });
const now = toBase64Url(commit(sha256, 'text', salt, shorter));
const said = (bytes: Uint8Array): PackEvent['text'] => ({ state: 'disclosed', salt, bytes });

test.each<[string, string | null, PackEvent['text'], Report['outcome']]>([
  ['a shorter text is left', now, said(shorter), 'holds'],
  ['nothing is left', null, { state: 'redacted' }, 'holds'],
  ['a third text is shown', now, said(utf8('{}')), 'does-not-hold'],
  ['a text is shown and nothing was left', null, said(shorter), 'does-not-hold'],
])('after a recorded redaction where %s', (_what, left, text, outcome) => {
  const { input, tools } = logged(redactedLater(STORY, (first) => ({ was: first.commitments.text, now: left })));
  expect(reportOn({ input: edit(input, 0, (event) => ({ ...event, text })), tools }).outcome).toBe(outcome);
});

test('a redaction that does not follow from the text before it is found', () => {
  const world = logged(redactedLater(STORY, () => ({ was: toBase64Url(new Uint8Array(32)), now })));
  expect(wrongIn(reportOn(world))).toMatch(/does not follow/);
});

test('evidence that the facts name is checked, through its redaction', () => {
  const [before, after] = [utf8('log with a key'), utf8('log without')];
  const [was, is] = [toHex(sha256(before)), toHex(sha256(after))];
  const evidence = '6'.repeat(32);
  const happenings: readonly Happening[] = [
    ...STORY.slice(0, 2),
    {
      type: 'evidence-added',
      facts: { evidence: { id: evidence, sha256: was }, credentials: [] },
      text: { name: 'app.log' },
    },
    { type: 'evidence-redacted', facts: { evidence, was, now: is } },
  ];
  const world = logged(sealed(happenings));
  const reportWith = (files: ReadonlyMap<string, Uint8Array>): Report =>
    reportOn({ ...world, input: { ...world.input, evidence: files } });
  expect(reportWith(new Map([[is, after]])).outcome).toBe('holds');
  expect(wrongIn(reportWith(new Map([[was, before]])))).toMatch(/not one that the case names/);
  expect(wrongIn(reportWith(new Map([[is, before]])))).toMatch(/not what its name says/);
  expect(reportWith(new Map()).findings).toContainEqual(
    expect.objectContaining({ check: 'evidence', result: 'not-checked' }),
  );
});
