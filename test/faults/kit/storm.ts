import { setTimeout as sleep } from 'node:timers/promises';
import { call, mustCall, textAt } from './api.ts';
import type { Answer } from './api.ts';

/** One submission, and what came back: its code once it was acknowledged. */
export interface Submitted {
  /** What the case is called; no other report has the same words. */
  readonly title: string;
  readonly key: string | null;
  /** The address that was left with it. */
  readonly contact?: string;
  code: string | null;
}

/** One verb on a case, told apart by words that stand in no other event. */
export interface Worked {
  readonly operation: 'case.message' | 'case.planAction';
  readonly case: string;
  readonly input: object;
  readonly words: string;
  readonly key: string | null;
  acknowledged: boolean;
}

/** What clients have sent and what they were told. */
export interface Book {
  readonly submitted: Submitted[];
  readonly worked: Worked[];
  /** Answers that were neither a success nor a cut line, by status and reason. */
  readonly odd: string[];
  /** The last signed checkpoint that anybody saw. */
  checkpoint: string | null;
}

export interface Storm {
  readonly url: string;
  readonly responder: string;
  readonly round: number;
  /** Clients that submit, and clients that work on cases. */
  readonly reporters: number;
  readonly responders: number;
}

export function emptyBook(checkpoint: string | null): Book {
  return { submitted: [], worked: [], odd: [], checkpoint };
}

/** Sends submissions and verbs until `strike` has resolved and the last line is cut, and writes down what was said. */
export async function storm(options: Storm, book: Book, strike: () => Promise<void>): Promise<void> {
  const cases = await openCases(options, book);
  let isOver = false;
  const clients = [
    ...Array.from({ length: options.reporters }, (_, i) => repeat((n) => submit(options, book, `${i}-${n}`, n))),
    ...Array.from({ length: options.responders }, (_, i) => repeat((n) => work(options, book, cases, `${i}-${n}`, n))),
    repeat(() => watch(options, book)),
  ];
  await strike();
  isOver = true;
  await Promise.all(clients);

  /** Goes on until it is over or the line is cut. */
  async function repeat(once: (n: number) => Promise<boolean>): Promise<void> {
    for (let n = 1; !isOver && (await once(n)); n += 1);
  }
}

interface OpenCase {
  readonly case: string;
  readonly submission: string;
}

const CASES = 4;

/** A few cases of this round, classified, for the responders to work on. */
async function openCases({ url, responder, round }: Storm, book: Book): Promise<readonly OpenCase[]> {
  const cases: OpenCase[] = [];
  for (let i = 0; i < CASES; i += 1) {
    const title = `Round ${round} case ${i}`;
    const { body } = await mustCall(url, 'submissions', { text: title });
    book.submitted.push({ title, key: null, code: textAt(body, 'code') });
    const found = await mustCall(url, 'case.queue', { words: title }, { cookie: responder });
    const number = textAt(found.body, 'rows', 0, 'number');
    const classified = await mustCall(
      url,
      'case.classify',
      {
        case: number,
        kind: 'leaked-secret',
        verdict: 'confirmed',
        severity: 'high',
        cause: 'secret-exposed-in-document',
      },
      { cookie: responder },
    );
    cases.push({ case: number, submission: textAt(classified.body, 'submissions', 0, 'submission') });
  }
  return cases;
}

/** Every second submission carries an Idempotency-Key, and every third of those is sent twice at once. */
async function submit({ url, round }: Storm, book: Book, name: string, n: number): Promise<boolean> {
  const sent: Submitted = {
    title: `Round ${round} report ${name}`,
    key: n % 2 === 0 ? `key-${round}-${name}` : null,
    code: null,
  };
  book.submitted.push(sent);
  const request = sent.key === null ? {} : { key: sent.key };
  const copies = sent.key !== null && n % 3 === 0 ? 2 : 1;
  const answers = await Promise.all(
    Array.from({ length: copies }, () => call(url, 'submissions', { text: sent.title }, request)),
  );
  for (const answer of answers) {
    if (answer === null || isAway(answer)) continue;
    if (answer.status !== 201) book.odd.push(`submission ${answer.status} ${JSON.stringify(answer.body)}`);
    else if (sent.code === null) sent.code = textAt(answer.body, 'code');
    else if (sent.code !== textAt(answer.body, 'code')) book.odd.push(`two codes for ${sent.title}`);
  }
  if (answers.some((answer) => answer !== null && isAway(answer))) await sleep(AWAY_MS);
  return !answers.includes(null);
}

/** How long a client waits before it tries a database again that was struck. */
const AWAY_MS = 100;

/** Whether it was kept is not known, and that is what the answer says. */
function isAway({ status, body }: NonNullable<Answer>): boolean {
  return status === 503 && textAt(body, 'reason') === 'database-away';
}

async function work(
  { url, round, responder }: Storm,
  book: Book,
  cases: readonly OpenCase[],
  name: string,
  n: number,
): Promise<boolean> {
  const on = cases[n % cases.length];
  if (on === undefined) throw new Error('there is no case to work on');
  const words = `Round ${round} verb ${name}`;
  const isMessage = n % 3 !== 0;
  const input = isMessage
    ? { case: on.case, submission: on.submission, text: words }
    : { case: on.case, kind: 'contain', means: 'rotate', what: words, credentials: [] };
  const one: Worked = {
    operation: isMessage ? 'case.message' : 'case.planAction',
    case: on.case,
    input,
    words,
    key: n % 2 === 0 ? `work-${round}-${name}` : null,
    acknowledged: false,
  };
  book.worked.push(one);
  const answer = await call(url, one.operation, input, {
    cookie: responder,
    ...(one.key === null ? {} : { key: one.key }),
  });
  if (answer === null) return false;
  if (isAway(answer)) {
    await sleep(AWAY_MS);
    return true;
  }
  one.acknowledged = answer.status === 200;
  if (answer.status !== 200) book.odd.push(`${one.operation} ${answer.status} ${JSON.stringify(answer.body)}`);
  return true;
}

async function watch({ url }: Storm, book: Book): Promise<boolean> {
  const answer = await call(url, 'ledger.checkpoint', {});
  if (answer?.status === 200)
    book.checkpoint = (answer.body as { checkpoint: string | null }).checkpoint ?? book.checkpoint;
  await sleep(20);
  return answer !== null;
}
