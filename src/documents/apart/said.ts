import type { Learned } from '../../redact/echoes.ts';
import type { Choices } from '../../redact/job.ts';
import type { Edit, Passage, Refused } from '../document.ts';
import type { FormatName } from '../format-names.ts';
import type { RecipientCopy } from '../recipient/recipient-copy.ts';
import type { Recipient } from '../recipient/recipient.ts';
import type { Tried, Unmade } from '../safe-copy.ts';
import type { RenditionName } from '../report/render.ts';
import type { SafeRenditions, Unrendered } from '../report/safe-renditions.ts';
import type { Marked } from '../view/marked.ts';
import type { PageView } from '../view/pages/page-view.ts';
import type { View } from '../view/view.ts';

/** What the process of a reader is asked, one thing after the other. */
export type Asked =
  | { readonly what: 'open'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly what: 'try';
      /** The number under which the document was opened. */
      readonly document: number;
      readonly edits: readonly (readonly Edit[])[];
      readonly gone: Gone;
    }
  /** The renditions of a report; its source is without what has to go already. */
  | {
      readonly what: 'report';
      readonly source: string;
      readonly forms: readonly RenditionName[];
      readonly gone: Extract<Gone, { kind: 'learned' }>;
    }
  /** To load what it takes to show a document, before there is one. */
  | { readonly what: 'prepare' }
  | { readonly what: 'view'; readonly bytes: Uint8Array; readonly name: string; readonly marked: readonly Marked[] }
  | {
      readonly what: 'page';
      readonly bytes: Uint8Array;
      readonly name: string;
      /** From 1 on. */
      readonly page: number;
      readonly marked: readonly Marked[];
      readonly scale: number;
    }
  | {
      readonly what: 'recipient';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly recipient: Recipient;
      readonly gone: Gone;
    };

/** What must not be left: everything that a job has met, or exact values that somebody named. */
export type Gone =
  | { readonly kind: 'learned'; readonly learned: readonly Learned[]; readonly choices: Choices }
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
  | { readonly kind: 'ready' }
  | View
  | PageView
  | RecipientCopy
  | Unmade
  | { readonly kind: 'report'; readonly report: SafeRenditions | Unrendered }
  | Refused;
