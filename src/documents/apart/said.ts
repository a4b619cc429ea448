import type { Learned } from '../../redact/echoes.ts';
import type { Edit, Passage, Refused } from '../document.ts';
import type { FormatName } from '../format-names.ts';
import type { Tried } from '../safe-copy.ts';

/** What the process of a reader is asked, one thing after the other. */
export type Asked =
  | { readonly what: 'open'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly what: 'try';
      /** The number under which the document was opened. */
      readonly document: number;
      readonly edits: readonly (readonly Edit[])[];
      readonly gone: Gone;
    };

/** What must not be left: everything that a job has met, or exact values that somebody named. */
export type Gone =
  | { readonly kind: 'learned'; readonly learned: readonly Learned[] }
  | { readonly kind: 'exact'; readonly values: readonly string[]; readonly placeholder: string };

export type Said =
  | {
      readonly kind: 'opened';
      readonly document: number;
      readonly format: FormatName;
      readonly passages: readonly Passage[];
      readonly dropped: readonly string[];
    }
  /** `learned` is what was met in the copy besides. */
  | { readonly kind: 'tried'; readonly tried: Tried; readonly learned: readonly Learned[] }
  | Refused;
