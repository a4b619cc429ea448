import { z } from 'zod';
import type { Sent } from '../documents/apart/documents.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import type { AboutFile } from './about-file.ts';
import { remember, words } from './fields.ts';
import type { Field } from './fields.ts';

/** The safe copy of a file that somebody sent. Of the file itself nothing is left. */
export interface SafeFile {
  readonly name: SafeText;
  readonly bytes: Uint8Array;
  readonly about: AboutFile;
}

/** Bytes of one file. */
const MOST_BYTES = 10_000_000;
const MOST_BASE64 = Math.ceil(MOST_BYTES / 3) * 4;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/u;

/**
 * A file of at most 10 MB: its name, and its content as text or its bytes in base64. A document is read, its safe copy
 * written and proved before any operation sees it; what cannot be read is refused, never passed through.
 */
export function file(): Field<SafeFile> {
  return remember({
    made: 'file',
    schema: sentFile(),
    says: 'Attach a file of at most 10 MB that is not empty: a document, a picture, a text or an archive of these.',
    optional: false,
    make: (parsed, maker) => maker.file(sentBy(parsed)),
  });
}

/** What is sent for a file. */
export function sentFile(): z.ZodType<Sent> {
  const name = words(200);
  return z.union([
    z.strictObject({
      name,
      content: z
        .string()
        .min(1)
        .max(MOST_BYTES)
        .refine((raw) => raw.isWellFormed() && !raw.includes('\u0000')),
    }),
    z.strictObject({
      name,
      base64: z
        .string()
        .max(MOST_BASE64)
        .refine((raw) => raw.length % 4 === 0 && BASE64.test(raw)),
    }),
  ]);
}

/** The door has parsed it with the schema above; parsing it again would copy megabytes. */
export function sentBy(parsed: unknown): Sent {
  return parsed as Sent;
}
