import type { DocumentId, VersionId } from '../../domain/engagement/events.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { toHex } from '../../ledger/bytes.ts';
import { document as documentField } from '../document-field.ts';
import { engagementRef, id, name } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import type { Call, Change, Ran } from '../operation.ts';
import { commandOf, decidedAll } from './decided.ts';
import { plantCanary } from './disposal/canaries.ts';
import { putFile } from './files.ts';
import type { Original } from './original.ts';
import { sealScan } from './scan-body.ts';
import { scanDocument } from './scan-document.ts';
import { calledEngagement, subjectByEngagement } from './subject.ts';
import type { LoadedEngagement } from './stream.ts';
import { answer, answered } from './verb.ts';
import type { EngagementView } from './views.ts';

/** A document comes into an engagement: read, scanned, its safe copy proved, and the original sealed. */
export const addDocument = operation({
  name: 'engagement.addDocument',
  summary: 'Add a document to an engagement; it is scanned at once, and the original is sealed until its release',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: { engagement: engagementRef(), name: name(), file: documentField() },
  subject: subjectByEngagement,
  run: ({ name: called, file }, call) =>
    added(call, { document: randomId<'document'>(call.ctx.random), name: called, original: file, base: null }),
  again: async (_input, call) => done(await answer(call)),
});

export const addVersion = operation({
  name: 'engagement.addVersion',
  summary:
    'Replace a document by a newer version: it is unscanned, undecided and unapproved again as far as it differs',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: { engagement: engagementRef(), document: id<'document'>(), name: name(), file: documentField() },
  subject: subjectByEngagement,
  run: ({ document, name: called, file }, call) => added(call, { document, name: called, original: file, base: null }),
  again: async (_input, call) => done(await answer(call)),
});

export interface NewVersion {
  readonly document: DocumentId;
  readonly name: SafeText;
  readonly original: Original;
  /** The version that its author had before them; null where that does not matter. */
  readonly base: VersionId | null;
}

/** Adds a version of a document, which begins it where it is the first. */
export async function added(call: Call, one: NewVersion): Promise<Result<Ran<EngagementView>>> {
  const loaded = await calledEngagement(call);
  if (loaded === null) return refuse('not-found');
  const change = await versionAdded(call, loaded, one);
  return answered(call, change);
}

/** The change by which a version is added; `added` with another answer. */
export async function versionAdded(call: Call, loaded: LoadedEngagement, one: NewVersion): Promise<Result<Change>> {
  const { ctx, at } = call;
  const { document } = one;
  const { id: engagement, contents, documents } = loaded.state;
  const newest = documents.find((known) => known.document === document)?.versions.at(-1) ?? null;
  if (one.base !== null && newest?.version !== one.base) return refuse('older-version');
  // nothing is read for somebody who may not add it
  const tried = await decidedAll(call, loaded, ({ caller }) => [
    commandOf('add-version', caller, at, {
      facts: { document, version: randomId(ctx.random), digest: '' },
      text: { name: one.name },
    }),
  ]);
  if (!tried.ok) return tried;

  const rows = await ctx.store.engagementValues(engagement);
  const scanned = await one.original.use((kept) => scanDocument(ctx, { engagement, contents, rows }, kept));
  if (!scanned.ok) return scanned;
  const { safe, form, body, rows: values } = scanned.value;
  const version = randomId<'version'>(ctx.random);
  const of = { engagement, of: version, form };
  const key = await ctx.vault.takeKey();
  const files = [
    await one.original.use(({ bytes }) => putFile(ctx, { ...of, role: 'original', key }, bytes)),
    await putFile(ctx, { ...of, role: 'safe', key: contents }, safe),
  ];
  const scan = await sealScan(ctx, { engagement, version, contents }, body);
  const classes = new Map([...rows, ...values].map((row) => [row.value, row.class]));
  const findings = body.findings.map(({ finding, value }) => ({
    finding,
    value,
    class: classes.get(value) ?? ('secret' as const),
  }));
  return decidedAll(
    call,
    loaded,
    ({ caller, system }) => [
      commandOf('add-version', caller, at, {
        facts: { document, version, digest: toHex(ctx.sha256(safe)) },
        text: { name: one.name },
      }),
      commandOf('scan-version', system, at, {
        facts: { document, version, detectors: ctx.detectors, findings },
        text: {},
      }),
      plantCanary(ctx, system, engagement, 1 + documents.flatMap((one) => one.versions).length, at),
    ],
    {
      engagements: [
        { do: 'values', rows: values },
        { do: 'files', rows: files },
        { do: 'scan', row: scan },
      ],
    },
  );
}
