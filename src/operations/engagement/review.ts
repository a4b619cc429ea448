import { refuse } from '../../domain/kit/refusals.ts';
import { engagementRef, fileForm, id, oneOf, whole } from '../fields.ts';
import { Download } from '../download.ts';
import { operation, reads } from '../operation.ts';
import { calledVersion, nameOfVersion } from './called-version.ts';
import { fileNameOf, mediaTypeOf } from '../saved-as.ts';
import { openFile } from './files.ts';
import { openScan } from './scan-body.ts';
import { subjectByEngagement } from './subject.ts';
import { viewEngagement } from './view.ts';
import { lookAt, lookAtPage } from './look-at.ts';
import type { ReviewView } from './views.ts';

const INPUT = { engagement: engagementRef(), document: id<'document'>() };

/** The document as it looks on the left, and what was found in it in reading order on the right. */
export const reviewDocument = operation({
  name: 'engagement.review',
  summary: 'Look through a document: how its safe copy looks, and everything that was found, in reading order',
  changes: false,
  gives: 'findings, values, and the look of the safe copy',
  input: INPUT,
  subject: subjectByEngagement,
  async run({ document }, call) {
    const called = await calledVersion(call, document);
    if (!called.ok) return called;
    const { loaded, newest } = called.value;
    const view = await viewEngagement(call, loaded);
    const own = view.documents.find((one) => one.document === document);
    if (own === undefined) return refuse('unknown-part');
    const body = await openScan(call.ctx, newest.version, loaded.state.contents);
    const here = new Set(newest.scan?.findings.map(({ value }) => String(value)));
    const values = view.values.filter(({ value }) => here.has(value));
    const review: ReviewView = {
      document: own,
      findings: (body?.findings ?? []).map(({ finding, value, place, why, confidence, marked }) => ({
        finding,
        value,
        place,
        why,
        confidence,
        marked,
      })),
      values,
      dropped: body?.dropped ?? [],
      page: await lookAt(call, called.value, 'safe', values),
    };
    return reads(review);
  },
});

/** What the customer will see, as it is decided now. */
export const previewDocument = operation({
  name: 'engagement.preview',
  summary: 'See a document as the customer will see it, as it is decided now',
  changes: false,
  gives: 'the look of the copy for the customer',
  input: INPUT,
  subject: subjectByEngagement,
  async run({ document }, call) {
    const called = await calledVersion(call, document);
    return called.ok ? reads(await lookAt(call, called.value, 'customer', [])) : called;
  },
});

/** One page of a document that looks like pages. */
export const pageOfDocument = operation({
  name: 'engagement.page',
  summary: 'See one page of a document as a picture: of its safe copy, or of the copy for the customer',
  changes: false,
  gives: 'a PNG in base64, and where on it values stand',
  input: { ...INPUT, of: oneOf(['safe', 'customer']), page: whole(1, 100_000) },
  subject: subjectByEngagement,
  async run({ document, of, page }, call) {
    const called = await calledVersion(call, document);
    if (!called.ok) return called;
    const { values } = await viewEngagement(call, called.value.loaded);
    const seen = await lookAtPage(call, called.value, of, values, page);
    return seen.ok ? reads(seen.value) : seen;
  },
});

/** Only what was released leaves by this door, and only as long as nothing was changed since. */
export const downloadRelease = operation({
  name: 'engagement.download',
  summary: 'Download a released copy of a document',
  changes: false,
  gives: 'the file',
  input: { ...INPUT, form: fileForm() },
  subject: subjectByEngagement,
  async run({ document, form }, call) {
    const called = await calledVersion(call, document);
    if (!called.ok) return called;
    const { loaded, newest } = called.value;
    if (newest.rendition === null || newest.rendition.releasedAt === null) return refuse('not-released');
    const { rendition } = newest.rendition;
    const files = await call.ctx.store.engagementFiles(loaded.head.id);
    const row = files.find((one) => one.role === 'rendition' && one.of === rendition && one.form === form);
    const bytes = row === undefined ? null : await openFile(call.ctx, row);
    if (bytes === null) return refuse('unknown-part');
    const name = fileNameOf(withoutSource(nameOfVersion(loaded, newest.version) ?? ''), form);
    return reads(new Download(name, mediaTypeOf(form), bytes));
  },
});

/** A report that is written in Markdown leaves in other forms, and is not called after its source then. */
function withoutSource(name: string): string {
  return name.replace(/\.(?:md|markdown)$/iu, '');
}
