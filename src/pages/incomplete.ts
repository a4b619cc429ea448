import type { RefusalView } from './route.ts';
import { sharedWords } from './words/shared.ts';

/** A form's own refusal, before any operation is asked: only what the page can know is checked by it. */
export function incomplete(field: string, says: string): RefusalView {
  const { title, detail, next } = sharedWords.incomplete;
  return { reason: 'input-invalid', title, detail, next, status: 422, fields: [{ field, says }] };
}
