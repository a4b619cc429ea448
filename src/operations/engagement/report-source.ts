import type { DocumentId } from '../../domain/engagement/events.ts';
import { mayDo } from '../../domain/engagement/may-do.ts';
import { templateSections, type TemplateSection } from '../../domain/engagement/report/template.ts';
import { ENGAGEMENT_TRANSITIONS } from '../../domain/engagement/transitions.ts';
import { ENGAGEMENT_KINDS } from '../../domain/engagement/words.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import { engagementRef, id } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import type { Call } from '../operation.ts';
import { calledVersion, nameOfVersion } from './called-version.ts';
import { namesOf } from './names-of.ts';
import { openSafe } from './open-original.ts';
import type { LoadedEngagement } from './stream.ts';
import { subjectByEngagement } from './subject.ts';
import type { SourceView } from './views.ts';

/** A report to go on writing. Nobody is given more of it than may be seen: placeholders stay placeholders. */
export const reportSource = operation({
  name: 'engagement.source',
  summary: 'Read a report as it is written, in Markdown, with placeholders where credentials stood',
  changes: false,
  gives: 'the text, which version it is, and what its template asks for',
  input: { engagement: engagementRef(), document: id<'document'>() },
  subject: subjectByEngagement,
  async run({ document }, call) {
    const source = await sourceOf(call, document);
    return source.ok ? reads(source.value) : source;
  },
});

/** The newest version of a report; a refusal where the document is none. */
export async function sourceOf(call: Call, document: DocumentId): Promise<Result<SourceView>> {
  const called = await calledVersion(call, document);
  if (!called.ok) return called;
  const { loaded, newest } = called.value;
  const kept = await openSafe(call.ctx, loaded, newest.version);
  if (kept === null || !kept.name.endsWith('.md')) return refuse('unknown-part', NO_REPORT);
  const text = fromUtf8(kept.bytes);
  return done({
    document,
    version: newest.version,
    name: nameOfVersion(loaded, newest.version),
    text,
    sections: sectionsOf(text),
    canWrite: await canWrite(call, loaded),
  });
}

const NO_REPORT = safe`Only reports in Markdown are written here; other documents are replaced as files.`;

/** What the template asks for that the report says in its front matter to have begun as. */
function sectionsOf(text: string): readonly TemplateSection[] {
  const named = /^template: ([a-z-]{1,40})\/\d{1,4}$/mu.exec(text.slice(0, 4_000))?.[1];
  const kind = ENGAGEMENT_KINDS.find((one) => one === named);
  return kind === undefined ? [] : templateSections(kind);
}

async function canWrite(call: Call, loaded: LoadedEngagement): Promise<boolean> {
  const { role } = await namesOf(call, loaded);
  const { from } = ENGAGEMENT_TRANSITIONS['add-version'];
  return role !== null && mayDo(role, 'add-version') && Object.hasOwn(from, loaded.state.stage);
}
