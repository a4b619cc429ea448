/** A text that was not saved, and the version that it was made from. */
export interface Draft {
  readonly text: string;
  readonly base: string;
}

/**
 * Texts that were left unsaved, in the memory of this page and nowhere else: they may hold credentials. While there is one,
 * or one is being written, the browser asks before the page is closed.
 */
const drafts = new Map<string, Draft>();
const open = new Set<string>();

export function keepDraft(key: string, draft: Draft): void {
  drafts.set(key, draft);
  watchPage();
}

/** Gives back what was left, once. */
export function takeDraft(key: string): Draft | null {
  const draft = drafts.get(key) ?? null;
  drafts.delete(key);
  watchPage();
  return draft;
}

/** Says whether the text under this key would be lost with the page. */
export function setUnsaved(key: string, isUnsaved: boolean): void {
  if (isUnsaved) open.add(key);
  else open.delete(key);
  watchPage();
}

function watchPage(): void {
  if (drafts.size + open.size > 0) addEventListener('beforeunload', askFirst);
  else removeEventListener('beforeunload', askFirst);
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
