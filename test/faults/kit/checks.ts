import { mustCall, textAt } from './api.ts';
import { settledCheckpoint, wrongInLedger } from './ledger.ts';
import { casesByTitle, wrongIn } from './rows.ts';
import type { Tables } from './rows.ts';
import type { Book, Submitted, Worked } from './storm.ts';

export interface Site {
  readonly url: string;
  readonly dir: string;
  readonly responder: string;
  /** The log's key as it was written down at the first start. */
  readonly key: string;
  readonly tables: Tables;
  /** Waits until the files below `dir` have this checkpoint, where another node may have signed it. */
  readonly settled?: (checkpoint: string) => Promise<void>;
}

/**
 * What a server that was killed has to answer for, after its next start: nothing acknowledged is lost, nothing is there
 * twice, and the ledger goes on from where anybody has seen it. Gives what is wrong, and the settled checkpoint.
 */
export async function wrongAfter(
  site: Site,
  book: Book,
): Promise<{ readonly wrong: readonly string[]; readonly checkpoint: string }> {
  const wrong = [...book.odd, ...(await wrongBefore(site, book))];
  for (const sent of book.submitted) wrong.push(...(await wrongCode(site, sent)));
  for (const one of book.worked) if (one.key !== null) await repeat(site, one);
  wrong.push(...(await wrongCounts(site, book)), ...(await wrongWork(site, book.worked)));
  const checkpoint = await settledCheckpoint(site.url);
  await site.settled?.(checkpoint);
  wrong.push(
    ...(await wrongIn(site.tables)),
    ...(await wrongInLedger(site.dir, site.key, book.checkpoint, checkpoint, site.tables)),
  );
  return { wrong, checkpoint };
}

/** Before anything is sent again: each acknowledged report is one case, every other one at most one. */
async function wrongBefore({ tables }: Site, { submitted }: Book): Promise<readonly string[]> {
  const cases = await casesByTitle(tables);
  return submitted.flatMap(({ title, code }) => {
    const count = cases.get(title) ?? 0;
    return count > 1 || (code !== null && count === 0)
      ? [`${title}: ${count} cases, ${code === null ? 'not ' : ''}acknowledged`]
      : [];
  });
}

/** The code works, and sending it again with its key gives the same one. */
async function wrongCode({ url }: Site, sent: Submitted): Promise<readonly string[]> {
  const wrong: string[] = [];
  if (sent.code !== null) {
    const status = await mustCall(url, 'status', { code: sent.code });
    if (textAt(status.body, 'what') !== sent.title) wrong.push(`the code of ${sent.title} leads to another report`);
  }
  if (sent.key !== null) {
    const again = textAt((await mustCall(url, 'submissions', inputOf(sent), { key: sent.key })).body, 'code');
    if (sent.code !== null && again !== sent.code) wrong.push(`${sent.title} got another code when it was sent again`);
    sent.code = again;
  }
  return wrong;
}

/** What was sent, as it was sent. */
export function inputOf({ title, contact }: Submitted): object {
  return { text: title, ...(contact === undefined ? {} : { contact }) };
}

async function repeat({ url, responder }: Site, one: Worked): Promise<void> {
  await mustCall(url, one.operation, one.input, { cookie: responder, ...(one.key === null ? {} : { key: one.key }) });
  one.acknowledged = true;
}

/** What was sent again with its key is one case; what was not acknowledged may be there or not. */
async function wrongCounts({ tables }: Site, { submitted }: Book): Promise<readonly string[]> {
  const cases = await casesByTitle(tables);
  return submitted.flatMap(({ title, code }) => {
    const count = cases.get(title) ?? 0;
    return (code === null ? count <= 1 : count === 1) ? [] : [`${title}: ${count} cases after it was sent again`];
  });
}

/** Each verb's words stand in the trace of its case once where it was acknowledged, and never twice. */
async function wrongWork({ url, responder }: Site, worked: readonly Worked[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [number, verbs] of Map.groupBy(worked, ({ case: on }) => on)) {
    const { body } = await mustCall(url, 'case.show', { case: number }, { cookie: responder });
    const bodies = traceTexts(body);
    for (const { words, acknowledged } of verbs) {
      const count = bodies.filter((text) => text === words).length;
      if (count > 1 || (acknowledged && count === 0)) wrong.push(`${words} stands ${count} times in ${number}`);
    }
  }
  return wrong;
}

/** `trace[].texts[].body` of a case's view. */
function traceTexts(body: unknown): readonly string[] {
  const { trace } = body as { trace: readonly { texts: readonly { body: string }[] }[] };
  return trace.flatMap(({ texts }) => texts.map((text) => text.body));
}
