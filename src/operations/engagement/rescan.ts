import { done } from '../../domain/kit/result.ts';
import { engagementRef, id } from '../fields.ts';
import { operation } from '../operation.ts';
import { calledVersion } from './called-version.ts';
import { commandOf, decidedAll } from './decided.ts';
import { rescanned } from './rescanned.ts';
import { subjectByEngagement } from './subject.ts';
import { answer, answered } from './verb.ts';

/** With the detectors of today. What they find newly has to be decided before the document leaves, or leaves again. */
export const rescanDocument = operation({
  name: 'engagement.rescan',
  summary: 'Look through the newest version of a document with the detectors of today',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: { engagement: engagementRef(), document: id<'document'>() },
  subject: subjectByEngagement,
  async run({ document }, call) {
    const { ctx, at } = call;
    const called = await calledVersion(call, document);
    if (!called.ok) return called;
    const { loaded, newest } = called.value;
    const made = await rescanned(call, called.value, (_texts, before) => before.filter((one) => one.marked));
    if (!made.ok) return made;
    const { all, engagements, left } = made.value;
    const facts = { document, version: newest.version, detectors: ctx.detectors, findings: all };
    const change = await decidedAll(
      call,
      loaded,
      ({ system }) => [commandOf('scan-version', system, at, { facts, text: {} })],
      { engagements },
    );
    return answered(call, change, () => ctx.engagementFiles.removeMany(left));
  },
  again: async (_input, call) => done(await answer(call)),
});
