import type { Found } from '../../domain/engagement/events.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { EngagementFileId, EngagementWrite } from '../../store/types.ts';
import type { Call } from '../operation.ts';
import type { CalledVersion } from './called-version.ts';
import { putFile } from './files.ts';
import { openSource } from './open-original.ts';
import { openScan, sealScan } from './scan-body.ts';
import type { HeldFinding } from './scan-body.ts';
import { scanDocument } from './scan-document.ts';

/** What looking through a version again has brought: all findings, those that were not there, and the rows to keep. */
export interface Rescanned {
  readonly all: readonly Found[];
  readonly fresh: readonly Found[];
  readonly engagements: readonly EngagementWrite[];
  /** Sealed files that nothing names any more once this is durable. */
  readonly left: readonly string[];
}

/**
 * Looks through the newest version again: with newer detectors, or with what a person has marked. Its safe copy is
 * written anew without what was found now.
 */
export async function rescanned(
  call: Call,
  { loaded, newest }: CalledVersion,
  marks: (texts: readonly string[], before: readonly HeldFinding[]) => readonly HeldFinding[],
): Promise<Result<Rescanned>> {
  const { ctx } = call;
  const { id: engagement, contents } = loaded.state;
  const { version } = newest;
  const rows = await ctx.store.engagementValues(engagement);
  const source = await openSource(ctx, loaded, version);
  if (source === null) return refuse('file-unreadable');
  const before = (await openScan(ctx, version, contents))?.findings ?? [];
  const scanned = await scanDocument(ctx, { engagement, contents, rows }, source, (texts) => marks(texts, before));
  if (!scanned.ok) return scanned;
  const { safe, form, body, rows: values } = scanned.value;
  const findings = body.findings.map((one) => ({ ...one, finding: sameBefore(one, before) ?? one.finding }));
  const classes = new Map([...rows, ...values].map((row) => [row.value, row.class]));
  const all = findings.map(({ finding, value }) => ({ finding, value, class: classes.get(value) ?? 'secret' }));
  const older = (await ctx.store.engagementFiles(engagement)).filter((f) => f.role === 'safe' && f.of === version);
  const file = await putFile(ctx, { engagement, of: version, role: 'safe', key: contents, form }, safe);
  return done({
    all,
    fresh: all.filter(({ finding }) => !before.some((one) => one.finding === finding)),
    engagements: [
      { do: 'values', rows: values },
      { do: 'drop-files', files: older.map(({ file: id }): EngagementFileId => id) },
      { do: 'files', rows: [file] },
      { do: 'scan', row: await sealScan(ctx, { engagement, version, contents }, { ...body, findings }) },
    ],
    left: older.map(({ sealedSha256 }) => sealedSha256),
  });
}

function sameBefore(one: HeldFinding, before: readonly HeldFinding[]) {
  const same = before.find(
    ({ value, passage, start }) => value === one.value && passage === one.passage && start === one.start,
  );
  return same?.finding ?? null;
}
