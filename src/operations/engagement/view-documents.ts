import { gapsInWords } from '../../domain/engagement/gap-words.ts';
import { releaseGaps, valuesOf } from '../../domain/engagement/release-gate.ts';
import type { Document, Version } from '../../domain/engagement/state.ts';
import type { EngagementFileRow } from '../../store/types.ts';
import type { Call } from '../operation.ts';
import type { Names } from './names-of.ts';
import type { LoadedEngagement, LoadedEngagementEvent } from './stream.ts';
import type { DocumentView, RenditionView } from './views.ts';

/** The documents of an engagement, each by its newest version. */
export function viewDocuments(
  call: Call,
  loaded: LoadedEngagement,
  files: readonly EngagementFileRow[],
  names: Names,
): readonly DocumentView[] {
  const beside = { names, files: Map.groupBy(files, ({ of }) => of), added: addedIn(loaded) };
  return loaded.state.documents.flatMap((document) => {
    const newest = document.versions.at(-1);
    return newest === undefined ? [] : [viewDocument(call, loaded, document, newest, beside)];
  });
}

/** What is looked up for each of thousands of documents. */
interface Beside {
  readonly names: Names;
  /** By the version, rendition or share that they belong to. */
  readonly files: ReadonlyMap<string, readonly EngagementFileRow[]>;
  readonly added: ReadonlyMap<string, LoadedEngagementEvent>;
}

function addedIn({ events }: LoadedEngagement): Beside['added'] {
  return new Map(
    events.flatMap((one) => (one.event.type === 'version-added' ? [[one.event.facts.version, one] as const] : [])),
  );
}

function viewDocument(
  { ctx, at }: Call,
  { state }: LoadedEngagement,
  { document, versions }: Document,
  newest: Version,
  { names, files, added: byVersion }: Beside,
): DocumentView {
  const added = byVersion.get(newest.version);
  const text = added?.event.type === 'version-added' ? added.event.text : null;
  const values = valuesOf(newest, state.values);
  const detectors = newest.scan?.detectors ?? null;
  return {
    document,
    name: text === null || added?.isGone === true ? null : String(text.name),
    form: files.get(newest.version)?.find(({ role }) => role === 'safe')?.form ?? null,
    version: newest.version,
    versions: versions.length,
    addedAt: added?.event.facts.at ?? 0,
    addedBy: names.of(newest.author),
    isMine: versions.some(({ author }) => names.isCaller(author)),
    values: values.length,
    undecided: values.filter(({ disposition }) => disposition === null).length,
    scanned: detectors === null ? 'never' : detectors === ctx.detectors ? 'yes' : 'older-detectors',
    gaps: releaseGaps(state, document, ctx.detectors, at).map((gap) => ({ gap, says: gapsInWords([gap]).join(' ') })),
    rendition: viewRendition(newest, files.get(newest.rendition?.rendition ?? '') ?? [], names),
    original: newest.original,
  };
}

function viewRendition(
  { rendition }: Version,
  files: readonly EngagementFileRow[],
  names: Names,
): RenditionView | null {
  if (rendition === null) return null;
  const { rendition: id, hash, approvedBy, releasedAt } = rendition;
  const forms = files.filter(({ role }) => role === 'rendition').map(({ form }) => form);
  return { rendition: id, hash, forms, approvedBy: approvedBy === null ? null : names.of(approvedBy), releasedAt };
}
