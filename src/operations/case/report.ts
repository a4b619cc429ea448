import { decide } from '../../domain/case/decide.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { KINDS } from '../../domain/case/words.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { CaseId, SubmissionId } from '../../domain/kit/ids.ts';
import { brand } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { makeReceipt } from '../../ledger/receipt.ts';
import { doerOf } from '../doer.ts';
import { readAbout } from '../about-file.ts';
import { email, flag, list, locator, oneOf, optional, text } from '../fields.ts';
import { file } from '../file-field.ts';
import { hex, randomId } from '../ids.ts';
import { loadCase, newHead } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { noteCredentials } from '../noted.ts';
import { operation } from '../operation.ts';
import type { Call } from '../operation.ts';
import type { EvidenceRow, FingerprintRow, StoredEvent } from '../../store/types.ts';
import { hiddenIn } from '../hidden.ts';
import type { ReportedView } from '../views.ts';
import { keepAll, withEvidence } from './evidence.ts';
import { receivedNotice } from './notices.ts';
import { commandOf } from './verb.ts';

/** Somebody says that something is wrong. Leaves with a tracking code and a signed promise. */
export const report = operation({
  name: 'case.report',
  summary: 'Report a leaked secret, an odd service account, an unexpected token use or a policy exception',
  changes: true,
  gives: 'the tracking code (shown once), a signed receipt and what was hidden',
  input: {
    text: text(),
    where: optional(locator()),
    kind: optional(oneOf(KINDS)),
    urgent: optional(flag()),
    contact: optional(email()),
    anonymous: optional(flag()),
    files: optional(list(file(), 5)),
  },
  runsFreely: true,
  subject: (_input, ctx) =>
    Promise.resolve(done({ case: brand<'stream'>(hex(ctx.random(16))), submission: null, isNew: true })),
  async run(input, call) {
    const { ctx, at } = call;
    const id = newCaseId(call);
    const head = await newHead(ctx, id);
    const submission = randomId<'submission'>(ctx.random);
    const noted = noteCredentials(ctx, id, call.findings, []);
    // whoever wants to stay anonymous leaves no address, even if one was filled in
    const contact = input.anonymous === true ? null : input.contact;
    const actor = await doerOf(ctx, call.actor, head, submission);
    const kept = await keepAll(ctx, head, input.files);
    const command = commandOf({
      verb: 'report',
      actor,
      at,
      facts: {
        submission,
        channel: call.channel,
        reach: 'page',
        anonymous: contact === null,
        kind: input.kind,
        urgent: input.urgent ?? false,
        credentials: noted.credentials,
        recurs: null,
        ...withEvidence(kept.refs),
      },
      text: { what: input.text, ...(input.where === null ? {} : { where: input.where }), ...kept.text },
    });
    const event = decide(null, command, id, ctx.promises);
    if (!event.ok) return event;
    const events = contact === null ? [event.value] : [event.value, addressed(id, event.value, submission, contact)];
    const nonce = call.nonce ?? hex(ctx.random(32));
    const code = ctx.vault.trackingCode(nonce);
    return done({
      change: {
        cases: [{ loaded: null, head, events, title: null }],
        rows: {
          outbox: contact === null ? [] : [receivedNotice(ctx, id, submission, at)],
          codes: [{ hash: ctx.vault.tokenHash(code), submission, case: id }],
          fingerprints: noted.rows,
          evidence: kept.rows,
        },
      },
      answer: ({ written }) =>
        Promise.resolve(
          reported(call, firstOf(event.value, written[0]), { credentials: noted.rows, evidence: kept.rows }, code),
        ),
    });
  },
  async again(_input, call, { case: id }): Promise<Result<ReportedView>> {
    if (id === null || call.nonce === null) return refuse('not-found');
    const { ctx } = call;
    const first = (await stored(call, id)).events[0];
    return done(
      reported(
        call,
        firstOf(first?.event, first?.stored),
        { credentials: await ctx.store.fingerprintsOfCase(id), evidence: await ctx.store.evidenceOfCase(id) },
        ctx.vault.trackingCode(call.nonce),
      ),
    );
  },
});

/** The address in an event of its own. */
function addressed(id: CaseId, first: CaseEvent, submission: SubmissionId, contact: SafeText): CaseEvent {
  const { at, by } = first.facts;
  const command = commandOf({
    verb: 'give-contact',
    actor: { id: first.actor, by },
    at,
    facts: { submission },
    text: { contact },
  });
  const event = decide(evolve(null, first, id), command, id);
  if (!event.ok) throw new Error('A report could not take its own address.');
  return event.value;
}

/** The first event of a case, as it was decided and as it is stored. */
interface First {
  readonly event: Extract<CaseEvent, { type: 'submitted' }>;
  readonly stored: StoredEvent;
}

function firstOf(event: CaseEvent | undefined, kept: StoredEvent | undefined): First {
  if (event?.type !== 'submitted' || kept === undefined) throw new Error('A case does not begin with a submission.');
  return { event, stored: kept };
}

function reported(
  { ctx }: Call,
  { event, stored: { leaf, stream } }: First,
  rows: { readonly credentials: readonly FingerprintRow[]; readonly evidence: readonly EvidenceRow[] },
  code: string,
): ReportedView {
  const { text: words, facts } = event;
  const { signer } = ctx.log;
  return {
    code,
    receipt: JSON.parse(makeReceipt(ctx.sha256, { leaf, case: stream, at: facts.at }, signer.key, signer.sign)),
    statusUrl: `${ctx.publicUrl}/status#${code}`,
    stored: { what: String(words.what), where: words.where === undefined ? null : String(words.where) },
    hidden: hiddenIn([words.what, ...(words.where === undefined ? [] : [words.where])], rows.credentials),
    files: filesOf(event, rows.evidence),
  };
}

/** In the order in which they were sent. */
function filesOf({ facts, text: words }: First['event'], rows: readonly EvidenceRow[]): ReportedView['files'] {
  const names = String(words.files ?? '').split('\n');
  return (facts.evidence ?? []).flatMap(({ id }, i) => {
    const row = rows.find(({ evidence }) => evidence === id);
    const about = row === undefined ? null : readAbout(row.about);
    return row === undefined || about === null ? [] : [{ name: names[i] ?? '', size: row.size, about }];
  });
}

async function stored({ ctx }: Call, id: CaseId): Promise<LoadedCase> {
  const loaded = await loadCase(ctx, id);
  if (loaded === null) throw new Error('A report vanished after it was stored.');
  return loaded;
}

function newCaseId(call: Call): CaseId {
  if (call.subject.case === null) throw new Error('A report goes into a case of its own.');
  return call.subject.case;
}
