import { z } from 'zod';
import type { Millis } from '../domain/kit/ids.ts';
import { done } from '../domain/kit/result.ts';
import type { Result } from '../domain/kit/result.ts';
import { refuse, refuseFields } from '../domain/kit/refusals.ts';
import type { WrongField } from '../domain/kit/refusals.ts';
import { safe } from '../domain/kit/safe.ts';
import { Unavailable } from '../domain/kit/unavailable.ts';
import type { Actor } from '../domain/people/actor.ts';
import { UNKNOWN_DEVICE } from '../domain/people/device.ts';
import type { Device } from '../domain/people/device.ts';
import { may } from '../domain/policy/may.ts';
import { provedLately } from '../domain/policy/step-up.ts';
import { jobFor, redactor, settle } from './redactor.ts';
import { makeWithFiles } from './with-files.ts';
import type { Together } from './redactor.ts';
import { asKnown } from './engagement/values.ts';
import type { FingerprintRow } from '../store/types.ts';
import type { Context } from './context.ts';
import type { Field, Maker } from './fields.ts';
import { record } from './record.ts';
import type { Call, Fields, InputOf, Operation, Ran, Subject } from './operation.ts';

export interface Knock {
  readonly actor: Actor;
  readonly channel: Call['channel'];
  readonly input: unknown;
  readonly idempotencyKey: string | null;
  /** Nothing is known of it where it is left out. */
  readonly device?: Device;
}

/** How often a decision is made anew because somebody else changed the same stream first. */
const ATTEMPTS = 10;

/**
 * The one way in: authorise, parse, make text safe, run, seal and record. Nothing is stored before the last step, and
 * no operation sees a text before the third.
 */
export async function enter<F extends Fields, T>(ctx: Context, op: Operation<F, T>, knock: Knock): Promise<Result<T>> {
  try {
    return await ctx.watched('operation', op.name, () => goThrough(ctx, op, knock), { how: howItEnded });
  } catch (error) {
    if (error instanceof Unavailable) return refuse(error.reason);
    throw error;
  }
}

function howItEnded(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.reason;
}

async function goThrough<F extends Fields, T>(ctx: Context, op: Operation<F, T>, knock: Knock): Promise<Result<T>> {
  const at = ctx.now();
  // first of all, so that who may not use an operation does not learn how its input has to look
  const allowed = may(knock.actor, op.name);
  if (!allowed.ok) return allowed;
  const shown = provedLately(knock.actor, op.name, at);
  if (!shown.ok) return shown;
  if (op.changes && ctx.isPressed()) return refuse('busy');
  const parsed = parse(ctx, op, knock.input);
  if (!parsed.ok) return parsed;
  const subject =
    op.subject === undefined ? done<Subject>({ case: null, submission: null }) : await op.subject(parsed.value, ctx);
  if (!subject.ok) return subject;

  const made = await makeSafe(ctx, op, parsed.value, subject.value);
  if (!made.ok) return made;
  const { made: input, findings } = made.value;
  const claim =
    op.changes && knock.idempotencyKey !== null
      ? claimOf(ctx, op.name, knock, digested(op, parsed.value), knock.idempotencyKey)
      : null;
  const call: Call = {
    ctx,
    actor: knock.actor,
    at,
    channel: knock.channel,
    device: knock.device ?? UNKNOWN_DEVICE,
    subject: subject.value,
    findings,
    nonce: claim?.request ?? null,
  };
  try {
    return await runAndRecord(op, input, call, claim);
  } catch (error) {
    // on a full disk, what was kept before can still be answered
    const isFull = error instanceof Unavailable && error.reason === 'storage-full';
    const before = isFull && claim !== null ? await repeated(op, input, call, claim) : null;
    if (before !== null) return before;
    throw error;
  }
}

interface Claim {
  readonly key: string;
  readonly request: string;
}

async function runAndRecord<F extends Fields, T>(
  op: Operation<F, T>,
  input: InputOf<F>,
  call: Call,
  claim: Claim | null,
): Promise<Result<T>> {
  const { ctx, at } = call;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (claim !== null && (attempt > 0 || op.runsFreely !== true)) {
      const before = await repeated(op, input, call, claim);
      if (before !== null) return before;
    }
    const ran = await op.run(input, call);
    if (!ran.ok) return ran;
    if (ran.value.change === null) return done(await ran.value.answer({ written: [], residual: [] }));
    const { appended, ...after } = await record(ctx, ran.value.change, at, claimRow(claim, ran.value, at));
    if (appended.done) ctx.memory.learn(ran.value.change.rows?.fingerprints ?? []);
    if (appended.done) return done(await ran.value.answer(after));
    if (appended.conflict === 'full') throw new Unavailable('storage-full', null);
    if (appended.conflict === 'unfinished') return refuse('work-unfinished');
    if (appended.conflict === 'taken') return refuse('address-taken');
    if (appended.conflict === 'claimed' && claim === null) return refuse('link-used');
  }
  return refuse('changed-meanwhile');
}

/** The answer of an earlier request with the same key, or null where this is the first. */
async function repeated<F extends Fields, T>(
  op: Operation<F, T>,
  input: InputOf<F>,
  call: Call,
  claim: Claim,
): Promise<Result<T> | null> {
  const earlier = await call.ctx.store.claim(claim.key);
  if (earlier === null) return null;
  if (earlier.request !== claim.request) return refuse('repeated-differently');
  return op.again === undefined ? refuse('already-done') : op.again(input, call, { case: earlier.case });
}

function parse(ctx: Context, op: Operation, input: unknown): Result<Readonly<Record<string, unknown>>> {
  const read = schemaOf(op).safeParse(input ?? {});
  if (read.success) return done(read.data);
  const wrong = new Map<string, WrongField>();
  for (const issue of read.error.issues) {
    for (const name of issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')])
      wrong.set(name, wrongField(ctx, op, name));
  }
  return refuseFields([...wrong.values()]);
}

const schemas = new WeakMap<Operation, z.ZodType<Readonly<Record<string, unknown>>>>();

/** Made once for each operation: zod compiles a schema when it is used first, which takes longer than many uses. */
function schemaOf(op: Operation): z.ZodType<Readonly<Record<string, unknown>>> {
  const known = schemas.get(op);
  if (known !== undefined) return known;
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(op.input).map(([name, field]) => [name, field.schema])),
  );
  schemas.set(op, schema);
  return schema;
}

function wrongField(ctx: Context, op: Operation, name: string): WrongField {
  const known = Object.hasOwn(op.input, name) ? op.input[name] : undefined;
  if (known !== undefined) return { field: name, says: redactor(ctx, null, []).text(known.says) };
  if (name === '') return { field: '', says: safe`Send one JSON object with the fields of this operation.` };
  // a name of nobody's may be anything, a password too: one that is not written as ours are is not said again
  const said = NAME.test(name) ? String(redactor(ctx, null, []).text(name)) : '';
  return { field: said, says: safe`There is no such field here.` };
}

/** Letters, as in the names of our own fields. */
const NAME = /^[A-Za-z_]{1,30}$/u;

async function makeSafe<F extends Fields>(
  ctx: Context,
  op: Operation<F>,
  parsed: Readonly<Record<string, unknown>>,
  subject: Subject,
): Promise<Result<Together<InputOf<F>>>> {
  const known = hasText(op) ? await knownTo(ctx, subject) : [];
  const make = (maker: Maker) =>
    inputOf<F>(
      Object.fromEntries(Object.entries(op.input).map(([name, field]) => [name, field.make(parsed[name], maker)])),
    );
  const one = jobFor(ctx, subject.engagement ?? subject.case, known);
  if (!hasFile(op, ['file'])) return done(settle(one, make));
  const reading = ctx.documents.begin();
  try {
    return await makeWithFiles(reading, one, make);
  } finally {
    reading.end();
  }
}

/** What is known of credentials in what a call is about. */
async function knownTo({ store }: Context, subject: Subject): Promise<readonly FingerprintRow[]> {
  if (subject.engagement !== undefined) return asKnown(await store.engagementValues(subject.engagement));
  return subject.case === null || subject.isNew === true ? [] : store.fingerprintsOfCase(subject.case);
}

/** Whether an operation has a field for files. */
export function takesFiles(op: Operation): boolean {
  return hasFile(op, ['file', 'original']);
}

function hasFile(op: Operation, kinds: readonly string[]): boolean {
  return Object.values(op.input).some(({ made, item }) => kinds.includes(made) || kinds.includes(item?.made ?? ''));
}

function hasText(op: Operation): boolean {
  return Object.values(op.input).some(({ made }) => made !== 'closed' && made !== 'secret' && made !== 'original');
}

/** Each value was made by the field of its name, so the record has the type that the fields declare. */
function inputOf<F extends Fields>(made: Record<string, unknown>): InputOf<F> {
  return made as InputOf<F>;
}

/** What tells one request from another: everything, or all but the secrets where the operation says so. */
function digested(op: Operation, parsed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (op.digestsSecrets !== false) return parsed;
  return Object.fromEntries(Object.entries(parsed).filter(([name]) => !isSecret(op.input[name])));
}

function isSecret(field: Field<unknown> | undefined): boolean {
  return field?.made === 'secret' || field?.item?.made === 'secret';
}

/** Keyed digests: neither a key nor the text of a request can be guessed from what is stored. */
function claimOf(
  ctx: Context,
  name: string,
  knock: Knock,
  parsed: Readonly<Record<string, unknown>>,
  key: string,
): Claim {
  const { actor } = knock;
  const who = actor.kind === 'person' || actor.kind === 'machine' ? actor.id : actor.kind;
  return {
    key: ctx.vault.tokenHash(JSON.stringify(['claim', who, name, key])),
    request: ctx.vault.tokenHash(JSON.stringify(['request', who, name, key, parsed])),
  };
}

function claimRow(claim: Claim | null, ran: Ran<unknown>, at: Millis) {
  if (claim === null) return null;
  return { ...claim, case: ran.change?.cases?.[0]?.head.id ?? null, at };
}
