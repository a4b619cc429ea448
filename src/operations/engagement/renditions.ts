import type { Busy, ReadFile, Reading } from '../../documents/apart/documents.ts';
import type { RenditionName } from '../../documents/report/render.ts';
import type { Refused } from '../../documents/document.ts';
import type { ValueId } from '../../domain/engagement/events.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { utf8 } from '../../ledger/bytes.ts';
import type { Redacted } from '../../redact/redact.ts';
import type { Call } from '../operation.ts';
import type { CaseJob } from '../redactor.ts';
import type { CalledVersion } from './called-version.ts';
import { jobToRelease } from './job.ts';
import { learnMarks } from './learn-marks.ts';
import { lookThrough } from './look.ts';
import { openSource } from './open-original.ts';
import { openScan } from './scan-body.ts';
import { passagesOf } from './scan-document.ts';
import { unread } from './unread-document.ts';

/** In which forms a report that was written here leaves. */
const FORMS = ['html', 'docx', 'pdf'] as const satisfies readonly RenditionName[];

export type Renditions = ReadonlyMap<string, Uint8Array>;

/**
 * A document as the customer will have it, by what was decided about each value: a report that was written here in three
 * forms, anything else in its own. Every file was opened again by another reader and is clean.
 */
export async function renditions(
  { ctx }: Pick<Call, 'ctx'>,
  { loaded, newest }: Pick<CalledVersion, 'loaded' | 'newest'>,
  forms: readonly RenditionName[] = FORMS,
): Promise<Result<Renditions>> {
  const { id, contents, values } = loaded.state;
  const source = await openSource(ctx, loaded, newest.version);
  if (source === null) return refuse('file-unreadable');
  const one = jobToRelease(ctx, id, await ctx.store.engagementValues(id), values);
  const marked = (await openScan(ctx, newest.version, contents))?.findings.filter((found) => found.marked) ?? [];
  const isNone = (value: ValueId) => values.find((known) => known.value === value)?.disposition === 'not-a-secret';
  const reading = ctx.documents.begin();
  try {
    const file = await reading.open(source);
    if (file.kind === 'busy' || file.kind === 'refused') return unread(file);
    const passages = passagesOf(file);
    learnMarks(
      one,
      passages,
      marked.filter(({ value }) => !isNone(value)),
    );
    const texts = passages.map(({ text }) => text);
    const made = await lookThrough(texts, one, reading);
    const written = await write({ file, made, one, reading, forms, name: source.name });
    return 'kind' in written ? unread(written) : done(written);
  } finally {
    reading.end();
  }
}

interface Writing {
  readonly file: ReadFile;
  readonly made: readonly Redacted[];
  readonly one: CaseJob;
  readonly reading: Reading;
  readonly forms: readonly RenditionName[];
  readonly name: string;
}

async function write({ file, made, one, reading, forms, name }: Writing): Promise<Renditions | Refused | Busy> {
  if (file.kind === 'document') {
    const copy = await file.copy(made, one.job, () => undefined);
    return copy.kind === 'refused' ? copy : new Map([[copy.ending, copy.bytes]]);
  }
  const text = String(made[0]?.safe ?? '');
  const form = name.split('.').at(-1) ?? 'txt';
  if (form !== 'md') return new Map([[form, utf8(text)]]);
  const report = await reading.report(text, forms, one.job);
  return report.kind === 'made' ? report.files : report;
}
