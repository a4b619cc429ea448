import type { ReactNode } from 'react';
import type { SaveOutcome } from './saving.ts';
import type { TemplateSection } from './sections.ts';

export interface Props {
  /** The name of what is written, for the editor itself. */
  readonly label: string;
  /** Of this text among all, so that what was left unsaved is found again when somebody comes back. */
  readonly draft: string;
  readonly text: string;
  /** The version that `text` is. */
  readonly version: string;
  readonly readOnly?: boolean;
  /** What the template asks for, in its order. */
  readonly sections: readonly TemplateSection[];
  /** Answers, or rejects with a `Problem`; either way the text stays on the page. */
  readonly onSave: (text: string, baseVersion: string) => Promise<SaveOutcome>;
  /** Draws what is saved as its reader will see it; rejects with a `Problem`. Without it there is no such pane. */
  readonly preview?: () => Promise<ReactNode>;
  /** What can be done to the whole text at once; it can be undone like anything that was typed. */
  readonly tools?: readonly Tool[];
}

export interface Tool {
  readonly name: string;
  /** Fetches what it needs, and gives the change; rejects with a `Problem`. */
  readonly prepare: () => Promise<(text: string) => string>;
}
