import type { SectionLeft, TemplateSection } from './sections.ts';

/** A credential that will be replaced: UTF-16 offsets, end exclusive, and what will stand there. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly placeholder: string;
}

/** What the page tells the worker that reads along. */
export type Ask =
  | { readonly is: 'open'; readonly text: string; readonly sections: readonly TemplateSection[] }
  /** `changes` is a `ChangeSet` as JSON; `number` counts them from 1. */
  | { readonly is: 'changed'; readonly number: number; readonly changes: unknown };

/** What the worker says about the text after change `number`. Values never leave it. */
export type Told =
  | { readonly is: 'found'; readonly number: number; readonly found: readonly Found[] }
  | { readonly is: 'left'; readonly left: readonly SectionLeft[] };
