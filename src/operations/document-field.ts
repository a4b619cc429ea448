import type { Field } from './fields.ts';
import { remember } from './fields.ts';
import { Original } from './engagement/original.ts';
import { sentBy, sentFile } from './file-field.ts';

/**
 * A document as somebody sends it, of at most 10 MB: its name, and its content as text or its bytes in base64. It can
 * be read and sealed, and reaches nothing else.
 */
export function document(): Field<Original> {
  return remember({
    made: 'original',
    schema: sentFile(),
    says: 'Attach a file of at most 10 MB that is not empty: a document, a picture, a text or an archive of these.',
    optional: false,
    make: (parsed) => Original.of(sentBy(parsed)),
  });
}
