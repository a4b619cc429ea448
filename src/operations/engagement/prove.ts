import { done } from '../../domain/kit/result.ts';
import { toHex, utf8 } from '../../ledger/bytes.ts';
import type { EngagementFileRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { engagementRef, id } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import { calledVersion } from './called-version.ts';
import { commandOf, decidedAll } from './decided.ts';
import { putFile } from './files.ts';
import { renditions } from './renditions.ts';
import { subjectByEngagement } from './subject.ts';
import { answer, answered } from './verb.ts';

/** Writes the copies that would leave, opens each again with another reader, and keeps them only where they are clean. */
export const proveRendition = operation({
  name: 'engagement.prove',
  summary: 'Write the copies for the customer as it was decided, and prove that nothing is left in them',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: { engagement: engagementRef(), document: id<'document'>() },
  subject: subjectByEngagement,
  async run({ document }, call) {
    const { ctx, at } = call;
    const called = await calledVersion(call, document);
    if (!called.ok) return called;
    const { loaded, newest } = called.value;
    const { id: engagement, contents } = loaded.state;
    const rendition = randomId<'rendition'>(ctx.random);
    const { version } = newest;
    const facts = (hash: string) => ({ facts: { document, version, rendition, hash }, text: {} });
    // nothing is written while something is undecided
    const tried = await decidedAll(call, loaded, ({ system }) => [commandOf('prove-rendition', system, at, facts(''))]);
    if (!tried.ok) return tried;
    const made = await renditions(call, called.value);
    if (!made.ok) return made;
    const of = { engagement, role: 'rendition', of: rendition, key: contents } as const;
    const files: EngagementFileRow[] = [];
    for (const [form, bytes] of made.value) files.push(await putFile(ctx, { ...of, form }, bytes));
    const change = await decidedAll(
      call,
      loaded,
      ({ system }) => [commandOf('prove-rendition', system, at, facts(hashOf(ctx, files)))],
      { engagements: [{ do: 'files', rows: files }] },
    );
    return answered(call, change);
  },
  again: async (_input, call) => done(await answer(call)),
});

/** SHA-256 over a line for each file, `form digest`, in the order of their forms. */
export function hashOf(
  { sha256 }: Pick<Context, 'sha256'>,
  files: readonly Pick<EngagementFileRow, 'form' | 'sha256'>[],
): string {
  const lines = files.map(({ form, sha256: digest }) => `${form} ${digest ?? ''}\n`).toSorted();
  return toHex(sha256(utf8(lines.join(''))));
}
