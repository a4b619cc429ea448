import { newestOf } from '../../domain/engagement/release-gate.ts';
import type { DocumentId } from '../../domain/engagement/events.ts';
import type { Version } from '../../domain/engagement/state.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { Call } from '../operation.ts';
import { calledEngagement } from './subject.ts';
import type { LoadedEngagement } from './stream.ts';

/** A document of the engagement that a call is about, by the version that is worked on. */
export interface CalledVersion {
  readonly loaded: LoadedEngagement;
  readonly document: DocumentId;
  readonly newest: Version;
}

export async function calledVersion(call: Call, document: DocumentId): Promise<Result<CalledVersion>> {
  const loaded = await calledEngagement(call);
  if (loaded === null) return refuse('not-found');
  const newest = newestOf(loaded.state.documents, document);
  return newest === null ? refuse('unknown-part') : done({ loaded, document, newest });
}

/** What the document was called when its newest version came; null where that was disposed of. */
export function nameOfVersion({ events }: LoadedEngagement, version: string): string | null {
  const added = events.find(({ event }) => event.type === 'version-added' && event.facts.version === version);
  if (added === undefined || added.isGone || added.event.type !== 'version-added') return null;
  return String(added.event.text.name);
}
