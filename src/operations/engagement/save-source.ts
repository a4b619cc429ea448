import { done } from '../../domain/kit/result.ts';
import { storedText } from '../codec.ts';
import { document as documentField } from '../document-field.ts';
import { engagementRef, id } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { versionAdded } from './add-document.ts';
import { calledVersion, nameOfVersion } from './called-version.ts';
import { putBack } from './put-back.ts';
import { sourceOf } from './report-source.ts';
import { subjectByEngagement } from './subject.ts';

/** A report that was written on becomes its newest version, unless somebody else was faster. */
export const saveSource = operation({
  name: 'engagement.saveSource',
  summary: 'Save a report that was written on as its newest version, if it was made from the newest one',
  changes: true,
  gives: 'the report as it is kept',
  input: {
    engagement: engagementRef(),
    document: id<'document'>(),
    base: id<'version'>(),
    file: documentField(),
  },
  subject: subjectByEngagement,
  async run({ document, base, file }, call) {
    const before = await sourceOf(call, document);
    const called = await calledVersion(call, document);
    if (!before.ok) return before;
    if (!called.ok) return called;
    const { loaded, newest } = called.value;
    const change = await versionAdded(call, loaded, {
      document,
      name: storedText(nameOfVersion(loaded, newest.version) ?? 'report.md'),
      // whatever the browser called it: a report stays one
      original: (await putBack(call.ctx, loaded, file)).named('report.md'),
      base,
    });
    // what has not changed is kept already
    if (!change.ok && change.refusal.reason === 'already-done') return reads(before.value);
    if (!change.ok) return change;
    return done({
      change: change.value,
      async answer() {
        const after = await sourceOf(call, document);
        if (!after.ok) throw new Error('A report vanished after it was saved.');
        return after.value;
      },
    });
  },
  again: ({ document }, call) => sourceOf(call, document),
});
