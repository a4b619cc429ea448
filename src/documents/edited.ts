import { replaced } from '../redact/replaced.ts';
import type { Edit } from './document.ts';

/** A text with its edits made; they are in order and apart. */
export function edited(text: string, edits: readonly Edit[]): string {
  return replaced(
    text,
    edits.map(({ put, ...span }) => ({ ...span, placeholder: put })),
  );
}
