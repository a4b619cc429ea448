import { ANNA, BEN, MONDAY, REPORTER, SYSTEM } from './case.ts';
import type { Happening } from './case.ts';

/** For tests only: a leaked key from the report to a proper closing, as a person would tell it. */
export const S1 = '1'.repeat(32);
export const K1 = '2'.repeat(32);
export const ROTATE = '3'.repeat(32);
export const PREVENT = '4'.repeat(32);
const DAY = 86_400_000;

export const STORY: readonly Happening[] = [
  {
    type: 'submitted',
    actor: REPORTER,
    facts: { by: 'reporter', submission: S1, credentials: [{ id: K1, kind: 'aws-access-key-id' }] },
    text: { what: 'A key is in the wiki.' },
  },
  {
    type: 'classified',
    facts: { kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause: 'secret-exposed-in-document' },
    text: { note: 'It is ours.' },
  },
  { type: 'identity-linked', facts: { identity: '5'.repeat(32), kind: 'api-key' }, text: { name: 'deploy' } },
  {
    type: 'action-planned',
    facts: { action: ROTATE, kind: 'contain', means: 'rotate', credentials: [K1] },
    text: { what: 'Rotate it.' },
  },
  {
    type: 'action-planned',
    facts: { action: PREVENT, kind: 'prevent', means: 'control', credentials: [] },
    text: { what: 'Scan the wiki.' },
  },
  { type: 'action-executed', facts: { action: ROTATE, evidence: [] }, text: { proof: 'Done in the console.' } },
  {
    type: 'action-verified',
    actor: BEN,
    facts: { action: ROTATE, result: 'works', method: 'look' },
    text: { finding: 'The old one is refused.' },
  },
  {
    type: 'action-executed',
    actor: BEN,
    facts: { action: PREVENT, evidence: [] },
    text: { proof: 'The scanner runs.' },
  },
  {
    type: 'action-verified',
    facts: { action: PREVENT, result: 'works', method: 'look' },
    text: { finding: 'Seen it run.' },
  },
  {
    type: 'outcome-recorded',
    facts: { submission: S1, supports: [] },
    text: { found: 'A key.', did: 'Rotated.', why: 'It leaked.', can: 'Nothing.' },
  },
  {
    type: 'outcome-sent',
    actor: SYSTEM,
    at: MONDAY + 10 * 60_000,
    facts: { by: 'system', submission: S1, attempt: 1, result: 'accepted' },
  },
  {
    type: 'outcome-answered',
    actor: REPORTER,
    facts: { by: 'reporter', submission: S1, answer: 'confirmed', again: true },
  },
  { type: 'closed', actor: SYSTEM, facts: { by: 'system', how: 'answered' } },
];

/** The story without an answer, closed after the dispute window. */
export const SILENT: readonly Happening[] = [
  ...STORY.filter(({ type }) => type !== 'outcome-answered' && type !== 'closed'),
  { type: 'closed', actor: SYSTEM, at: MONDAY + 10 * 60_000 + 7 * DAY, facts: { by: 'system', how: 'undisputed' } },
];
export { ANNA, BEN, DAY, MONDAY, REPORTER, SYSTEM };
