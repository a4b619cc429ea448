import { safe } from '../../kit/safe.ts';
import type { ConsumerId, CredentialId } from '../../kit/ids.ts';
import type { Doer } from '../state.ts';
import type { ConsumerAnswer, ProbeAnswer } from '../words.ts';
import { clock, CONSUMER, IDENTITY, KEY, PROBE, rita, THREAD } from './cast.ts';
import { START } from './scenario.ts';
import { DAY, step } from './step.ts';
import type { Step } from './step.ts';
import { noted } from './work-steps.ts';

/** What is found out about credentials, and who else is told: `probes(anna, 'refused')`, `listsConsumer(anna)`. */
const because = safe`Because the test says so.`;

export const probes = (who: Doer, answer: ProbeAnswer, credential: CredentialId = KEY): Step =>
  step(
    'record-probe',
    who,
    { probe: PROBE, credential, issuer: 'postgres', answer, code: '28P01', asserted: who.by !== 'person' },
    null,
  );
export const givesKit = (who: Doer, credential: CredentialId = KEY): Step =>
  step('give-kit', who, { credential, purpose: 'probe', issuer: 'postgres', until: START + DAY }, null);
export const mistakes = (who: Doer, credential: CredentialId = KEY): Step =>
  step('record-mismatch', who, { credential }, null);
export const searches = (who: Doer, result: 'clean' | 'found', credential: CredentialId = KEY): Step =>
  step(
    'prove-cleanup',
    who,
    { credential, result, commits: 3, head: 'ab'.repeat(20), since: null, asserted: who.by !== 'person' },
    { repository: because },
  );
export const triages = (who: Doer): Step =>
  step(
    'record-triage',
    who,
    { finding: 'certificate-or-trust-chain', grounds: ['chain-incomplete'] },
    { grounds: because },
  );
export const listsConsumer = (who: Doer, consumer: ConsumerId = CONSUMER): Step =>
  step('list-consumer', who, { consumer, identity: IDENTITY, credential: null }, { name: because });
export const givesAddress = (who: Doer): Step =>
  step('give-consumer-contact', who, { consumer: CONSUMER }, { contact: because });
export const mailsConsumer = (result: 'accepted' | 'bounced'): Step =>
  step('record-consumer-delivery', clock, { consumer: CONSUMER, attempt: 1, result }, null);
export const saysAsConsumer = (answer: ConsumerAnswer, who: Doer = rita): Step =>
  step('answer-as-consumer', who, { consumer: CONSUMER, answer }, null);
export const linksThread = (who: Doer, ...found: readonly CredentialId[]): Step =>
  step(
    'link-thread',
    who,
    { thread: THREAD, kind: 'chat', sha256: 'ab'.repeat(32), credentials: noted(...found) },
    { address: because, author: because, excerpt: because },
  );
