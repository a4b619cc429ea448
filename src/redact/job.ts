import { sealSafeText } from '../domain/kit/safe-text.ts';
import { inOrder } from './apart.ts';
import { type Survival, survival } from './bytes/prove.ts';
import { type Learned, type Secret, WHY, echoes } from './echoes.ts';
import { find } from './find.ts';
import type { Finding, SafeFinding } from './finding.ts';
import { knownValues } from './known.ts';
import { type Memory, memory } from './learned.ts';
import { ownPlaceholders } from './own-spans.ts';
import { type Identities, identities, treatAll } from './policy/identities.ts';
import { LIKE_OURS, pseudonyms } from './policy/pseudonyms.ts';
import { type TreatedIdentity, treatFor } from './policy/treat.ts';
import type { Action, Audience } from './policy/audiences.ts';
import type { Redacted, RedactOptions } from './redact.ts';
import { inGiven, inReplaced, notTakenIn, replaced } from './replaced.ts';

/** Several texts that are made safe together: the fields of a report and its files, a folder, an engagement. */
export interface Job {
  /** The safe copy of a text, without any value that this or an earlier text of the job gave away. */
  redact(text: string): Redacted;
  /** The safe copies of some texts, each without any value that one of them gave away. */
  redactAll(texts: readonly string[]): Redacted[];
  /** How many values the job has met: a text that was made safe before the last of them may still hold it. */
  readonly size: number;
  /** Looks for the values that the job has met, in bytes that may be no text. */
  survival(): Survival;
  /** Every value that the job has met, in its normal form. They must not be kept. */
  values(): string[];
  /** The same with what is known about each, for another job in another thread that looks for them too. */
  learned(): Learned[];
  /** Takes in what another job has met. */
  learn(values: Iterable<Learned>): void;
  /** What was left in the texts because somebody decided so, for another job that looks at the copy. */
  choices(): Choices;
}

/** Decisions about single values that a job came across. They hold values, and must not be kept. */
export interface Choices {
  readonly audience: Audience;
  /** Values, in their normal form, that are no credentials or may stay. */
  readonly stay: readonly string[];
  /** Identity references and what was decided about each. */
  readonly references: readonly (readonly [string, Action])[];
}

/** What a job knows while it runs. */
interface State {
  readonly options: RedactOptions;
  readonly values: Memory;
  readonly identities: Identities;
  /** Values that somebody lets stay, and references about which somebody decided, as far as they were met. */
  readonly stayed: Set<string>;
  readonly chosen: Map<string, Action>;
  /** Looks for names that a pseudonym must not repeat. */
  avoid(text: string): void;
}

/** Starts a job. It holds the values that it meets in memory until it is dropped. */
export function job(options: RedactOptions): Job {
  const state = start(options);
  return {
    get size() {
      return sizeOf(state);
    },
    survival: () => survival(state.values),
    values: () => [...state.values.values()].map(({ value }) => value),
    learned: () => [...state.values.values()],
    learn(values) {
      for (const { value, finding } of values) state.values.learn(value, finding);
    },
    choices: () => ({
      audience: options.audience ?? 'internal',
      stay: [...state.stayed],
      references: [...state.chosen],
    }),
    redact(text) {
      state.avoid(text);
      return redactOne(text, state);
    },
    redactAll(texts) {
      for (const text of texts) state.avoid(text);
      const made = texts.map((text) => ({ redacted: redactOne(text, state), size: sizeOf(state) }));
      // Each pass that learns a value makes another one necessary, for the texts that were made safe before.
      for (let pass = 0; pass < MOST_ROUNDS && made.some(({ size }) => size < sizeOf(state)); pass += 1) {
        for (const [i, text] of texts.entries()) {
          if (made[i]?.size !== sizeOf(state)) made[i] = { redacted: redactOne(text, state), size: sizeOf(state) };
        }
      }
      return made.map(({ redacted }) => redacted);
    },
  };
}

/** More is never needed: each round or pass takes away something that the one before brought to light. */
const MOST_ROUNDS = 8;

function start(options: RedactOptions): State {
  const audience = options.audience ?? 'internal';
  const names = options.pseudonyms ?? pseudonyms();
  const chosen = new Map<string, Action>();
  const treat = treatFor(
    audience,
    names,
    (value) => options.fingerprint(value, 'low'),
    (kind, value) => {
      const action = options.chosen?.(kind, value) ?? null;
      if (action !== null) chosen.set(value, action);
      return action;
    },
  );
  return {
    options,
    values: memory(),
    identities: identities(treat),
    stayed: new Set(),
    chosen,
    avoid(text) {
      if (audience !== 'internal') for (const [name] of text.matchAll(LIKE_OURS)) names.avoid(name);
    },
  };
}

function sizeOf({ values, identities: known }: State): number {
  return values.size + known.size;
}

function redactOne(text: string, state: State): Redacted {
  let findings: SafeFinding[] = [];
  let changed: TreatedIdentity[] = [];
  let kept: TreatedIdentity[] = [];
  let safe = text;
  /** References in the text as it was given: some are told only by the secret beside them. */
  let beside: readonly Finding[] = [];
  // What is replaced may bring something else to light (two tokens without a space between them), so it goes on
  // until nothing is found; each round leaves less text.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const all = find(safe);
    const before = inOrder([...findings, ...changed]);
    if (round === 0) beside = all.filter((finding) => finding.class === 'identity');
    const secrets = secretsIn(safe, all, state).map((secret) => name(secret, state.options));
    const treated =
      secrets.length > 0 ? [] : treatAll(safe, withBeside(all, inReplaced(beside, before)), state.identities);
    const later = inGiven(
      treated.filter(({ done }) => done !== 'kept'),
      before,
    );
    kept = inGiven(
      treated.filter(({ done }) => done === 'kept'),
      before,
    );
    if (secrets.length + later.length === 0) break;
    const found = inGiven(secrets, before);
    changed = inOrder([...notTakenIn(notTakenIn(changed, found), later), ...later]);
    findings = inOrder([...findings, ...found]);
    safe = replaced(text, inOrder([...findings, ...changed]));
  }
  // what was generalised is found again as what it is now
  const identities = inOrder([...changed, ...notTakenIn(kept, changed)]);
  return { safe: sealSafeText(safe), findings, identities };
}

/** References found now, and those of the given text that none of them touches. */
function withBeside(all: readonly Finding[], beside: readonly Finding[]): Finding[] {
  const now = all.filter((finding) => finding.class === 'identity');
  let next = 0;
  const more = beside.filter(({ start: from, end }) => {
    while ((now[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    return (now[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
  return inOrder([...now, ...more]);
}

function secretsIn(text: string, all: readonly Finding[], state: State): Secret[] {
  const { options, values } = state;
  const found = all
    .filter((finding) => finding.class === 'secret' && !staysIn(text, finding, state))
    .map((finding) => ({ finding, value: values.learn(text.slice(finding.start, finding.end), finding).value }));
  const own = ownPlaceholders(text);
  const known = options.known === undefined ? [] : knownValues(text, inOrder([...spans(found), ...own]), options.known);
  for (const { value, finding } of known) values.learn(value, finding);
  const repeated = echoes(text, values.search(), inOrder([...spans(found), ...spans(known), ...own])).map(
    ({ start: from, end, form, payload }) => again(payload, from, end, WHY[form]),
  );
  return [...found, ...known, ...repeated].sort((a, b) => a.finding.start - b.finding.start);
}

/** Whether somebody decided that what was found there is no credential, or may stay. */
function staysIn(text: string, { start: from, end, entropy }: Finding, { options, values, stayed }: State): boolean {
  if (options.stays === undefined) return false;
  const value = values.normal(text.slice(from, end));
  const isLeft = options.stays(options.fingerprint(value, entropy));
  if (isLeft) stayed.add(value);
  return isLeft;
}

function again({ value, finding }: Learned, from: number, end: number, why: string): Secret {
  return { value, finding: { ...finding, start: from, end, why } };
}

function spans(secrets: readonly Secret[]): readonly Finding[] {
  return secrets.map(({ finding }) => finding);
}

function name({ finding, value }: Secret, options: RedactOptions): SafeFinding {
  const fingerprint = options.fingerprint(value, finding.entropy);
  return { ...finding, fingerprint, placeholder: options.numbering.placeholderFor(fingerprint, finding.kind) };
}
