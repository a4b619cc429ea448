import type { Millis } from '../../../domain/kit/ids.ts';
import { utf8 } from '../../../ledger/bytes.ts';
import { parseReceipt } from '../../../ledger/receipt.ts';
import { addConsumer } from '../../../operations/case/consumers.ts';
import { executeAction, planAction, verifyAction } from '../../../operations/case/actions.ts';
import { decideExemption, requestExemption } from '../../../operations/case/exemptions.ts';
import { linkIdentity } from '../../../operations/case/link-identity.ts';
import { merge } from '../../../operations/case/merge.ts';
import { draftOutcome, recordOutcome } from '../../../operations/case/outcome.ts';
import { queue, show } from '../../../operations/case/queue.ts';
import { report } from '../../../operations/case/report.ts';
import { answer, status } from '../../../operations/case/reporter.ts';
import { classify, identityUnknown, wait } from '../../../operations/case/work.ts';
import type { CaseView } from '../../../operations/views.ts';
import type { CaseSeed } from './case-seed.ts';
import { CAN_EN, OUTCOME_DE, WORK } from './case-work.ts';
import { identityNamed } from './inventory.ts';
import type { Planted } from './planted.ts';
import type { Stage } from './play.ts';

const DAY: Millis = 86_400_000;

/** What is known of a case once it was reported: its id for everybody at the desk, the code for its reporter. */
export interface Told {
  readonly id: string;
  readonly code: string;
}

/** One case on its way: who works on it, who checks that, and what it is called. */
export interface Way {
  readonly seed: CaseSeed;
  readonly doer: 'rosa' | 'viktor';
  readonly checker: 'rosa' | 'viktor';
  /** The cases that were reported so far, by their key. */
  readonly cases: Map<string, Told>;
  readonly planted: Planted;
}

export async function reports(way: Way, stage: Stage): Promise<void> {
  const { seed, cases, planted } = way;
  const { staff } = stage;
  const { key, where, kind, urgent = false } = seed;
  if (seed.found === true) return finds(way, stage);
  const { code, receipt } = await staff.as('anybody', report, {
    text: planted.into(seed.text),
    where,
    kind,
    urgent,
    anonymous: true,
  });
  cases.set(key, { id: caseIn(receipt), code });
}

/** What a finding in a report has opened stands in the queue, like any other. */
async function finds({ seed, doer, cases }: Way, { staff }: Stage): Promise<void> {
  const { rows } = await staff.as(doer, queue, { stages: ['received'], words: seed.text, limit: 10 });
  const [row] = rows;
  if (row === undefined) throw new Error('The demonstration has no case of a finding.');
  cases.set(seed.key, { id: row.case, code: '' });
}

export async function classifies(way: Way, { staff }: Stage): Promise<void> {
  const { seed, doer } = way;
  const { kind, verdict, severity, cause, identity } = seed;
  const { id } = idOf(way);
  await staff.as(doer, classify, {
    case: id,
    kind,
    verdict,
    severity,
    ...(cause === null ? {} : { cause }),
  });
  if (identity === null)
    await staff.as(doer, identityUnknown, { case: id, reason: 'It is the customer’s own account, and none of ours.' });
  else await staff.as(doer, linkIdentity, { case: id, identity: await identityNamed({ staff }, identity) });
}

export async function waits(way: Way, { staff }: Stage): Promise<void> {
  const { waits: party } = way.seed;
  if (party === undefined) return;
  const why =
    way.seed.language === 'de' ? 'Wir brauchen noch eine Auskunft.' : 'We need one more answer before we can go on.';
  await staff.as(way.doer, wait, { case: idOf(way).id, party, clock: 'outcome', why });
}

export async function plans(way: Way, { staff }: Stage): Promise<void> {
  const { id } = idOf(way);
  const { credentials, requests, identities } = await staff.as(way.doer, show, { case: id });
  for (const { kind, means, what } of WORK[way.seed.kind])
    await staff.as(way.doer, planAction, {
      case: id,
      kind,
      means,
      what: what[way.seed.language],
      credentials: kind === 'contain' ? credentials.map(({ credential }) => credential) : [],
      ...(kind === 'contain' && requests[0] !== undefined ? { request: requests[0].request } : {}),
    });
  const [identity] = identities;
  for (const name of way.seed.consumers ?? [])
    await staff.as(way.doer, addConsumer, { case: id, identity: identity?.identity, name });
}

export async function asksForExemption(way: Way, { staff, now }: Stage, days: number): Promise<void> {
  const view = await staff.as(way.doer, show, { case: idOf(way).id });
  const de = way.seed.language === 'de';
  await staff.as(way.doer, requestExemption, {
    case: view.case,
    actions: view.actions.filter(({ kind }) => kind === 'contain').map(({ action }) => action),
    credentials: view.credentials.map(({ credential }) => credential),
    until: now() + days * DAY,
    justification: de ? 'Bis dahin gibt es keinen Ersatz.' : 'There is nothing to replace it with before then.',
    controls: de
      ? 'Nur aus unserem Netz erreichbar, und beobachtet.'
      : 'Reachable from our own network only, and watched.',
  });
}

export async function decidesExemption(way: Way, { staff }: Stage, decision: 'approved' | 'rejected'): Promise<void> {
  const { exemptions } = await staff.as('amara', show, { case: idOf(way).id });
  const reason =
    decision === 'approved'
      ? 'A known risk that we take for this time.'
      : 'Easier is no reason: the right is too wide.';
  for (const { exemption } of exemptions)
    await staff.as('amara', decideExemption, { case: idOf(way).id, exemption, decision, reason });
}

export async function executes(way: Way, { staff }: Stage): Promise<void> {
  const view = await staff.as(way.doer, show, { case: idOf(way).id });
  for (const { action, kind, state } of view.actions) {
    if (state !== 'planned') continue;
    const proof = WORK[way.seed.kind].find((one) => one.kind === kind)?.proof[way.seed.language] ?? '';
    await staff.as(way.doer, executeAction, { case: view.case, action, proof });
  }
}

export async function verifies(way: Way, { staff }: Stage, result: 'works' | 'failed'): Promise<void> {
  const view = await staff.as(way.checker, show, { case: idOf(way).id });
  const finding =
    result === 'works'
      ? FINDING[way.seed.language]
      : 'The old one is still taken: the build of this morning ran with it.';
  const done = view.actions.filter(({ state }) => state === 'executed');
  for (const { action } of result === 'works' ? done : done.slice(0, 1))
    await staff.as(way.checker, verifyAction, { case: view.case, action, result, method: 'look', finding });
}

const FINDING = {
  en: 'I tried it myself: it is as the proof says.',
  de: 'Selbst ausprobiert: Es ist so, wie der Nachweis sagt.',
} as const;

/** Everybody who reported it is told, those of cases that were merged into it too. */
export async function tells(way: Way, { staff }: Stage): Promise<void> {
  const view = await staff.as(way.doer, show, { case: idOf(way).id });
  for (const { submission } of view.submissions)
    await staff.as(way.doer, recordOutcome, {
      case: view.case,
      submission,
      ...(await wordsFor(way, staff, view, submission)),
    });
}

async function wordsFor({ seed, doer }: Way, staff: Stage['staff'], view: CaseView, submission: string) {
  if (seed.language === 'de') return OUTCOME_DE;
  const { found, did, why } = await staff.as(doer, draftOutcome, { case: view.case, submission });
  return { found: found.text, did: did.text, why: why.text, can: CAN_EN };
}

export async function reads(way: Way, { staff }: Stage, keys: readonly string[]): Promise<void> {
  for (const key of keys) await staff.as('anybody', status, { code: toldOf(way, key).code });
}

export async function answers(way: Way, { staff }: Stage): Promise<void> {
  const { says, language } = way.seed;
  if (says === undefined) return;
  const words = language === 'de' ? 'Danke, das hat geholfen.' : 'Thank you, that was quick.';
  const why = says === 'disputed' ? 'It still happens: I saw both programs use it again this morning.' : words;
  await staff.as('anybody', answer, { code: idOf(way).code, answer: says, again: says === 'confirmed', why });
}

export async function merges(way: Way, { staff }: Stage): Promise<void> {
  const { into = '' } = way.seed;
  const why = 'Both are about the same credential.';
  await staff.as(way.doer, merge, { case: idOf(way).id, into: toldOf(way, into).id, why });
}

function idOf(way: Way): Told {
  return toldOf(way, way.seed.key);
}

function toldOf({ cases }: Way, key: string): Told {
  const told = cases.get(key);
  if (told === undefined) throw new Error(`The case ${key} of the demonstration was not reported yet.`);
  return told;
}

/** The case that a receipt promises to answer. */
function caseIn(receipt: unknown): string {
  const read = parseReceipt(utf8(JSON.stringify(receipt)));
  if (!read.ok) throw new Error('The demonstration cannot read its own receipt.');
  return read.value.promise.case;
}
