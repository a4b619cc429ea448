import type { DocumentView, EngagementView } from '../../../../operations/engagement/views.ts';

/** What a document needs next, as far as the reader is concerned. */
export type NextOfDocument =
  | { readonly kind: 'rescan' | 'review' | 'prove' | 'approve' | 'release' | 'share' }
  /** It could be shared with another person. */
  | { readonly kind: 'share-again' }
  /** Somebody else has to do it; who could. */
  | { readonly kind: 'wait-approve'; readonly names: readonly string[] }
  | { readonly kind: 'wait-alive' | 'wait-release' }
  | { readonly kind: 'none' };

/** The one next step. Whether it succeeds the server decides. */
export function nextOf(
  document: DocumentView,
  view: Pick<EngagementView, 'may' | 'members' | 'shares'>,
): NextOfDocument {
  const { scanned, undecided, rendition, gaps, isMine } = document;
  const may = (verb: EngagementView['may'][number]) => view.may.includes(verb);
  if (rendition !== null && rendition.releasedAt !== null) {
    const isShared = view.shares.some((share) => share.document === document.document);
    return may('share') ? { kind: isShared ? 'share-again' : 'share' } : { kind: 'none' };
  }
  if (!may('mark-finding')) return { kind: 'none' };
  if (scanned !== 'yes') return { kind: 'rescan' };
  if (undecided > 0) return { kind: 'review' };
  if (rendition === null) return { kind: 'prove' };
  if (rendition.approvedBy === null) {
    if (may('approve-release') && !isMine) return { kind: 'approve' };
    return { kind: 'wait-approve', names: approvers(document, view) };
  }
  if (gaps.some(({ gap }) => gap.gap === 'alive')) return { kind: 'wait-alive' };
  return may('release') ? { kind: 'release' } : { kind: 'wait-release' };
}

/** Whether there is something for the reader to do. */
export function isToDo({ kind }: NextOfDocument): boolean {
  return !['none', 'share-again', 'wait-approve', 'wait-alive', 'wait-release'].includes(kind);
}

function approvers({ addedBy }: DocumentView, { members }: Pick<EngagementView, 'members'>): readonly string[] {
  return members
    .filter(({ role, isMe, name }) => (role === 'reviewer' || role === 'lead') && !isMe && name !== addedBy)
    .map(({ name }) => name);
}
