import type { SectionLeft } from './sections.ts';

/** What the editor of a report says. */
export const WORDS = {
  keys: 'Markdown. Control or Command with S saves, with F searches. Tab sets in; press Escape and then Tab to leave the editor.',
  save: 'Save',
  saveAgain: 'Save again',
  states: {
    kept: 'Saved',
    unsaved: 'Not saved yet',
    saving: 'Saving',
    refused: 'Not saved',
    conflict: 'Not saved: somebody else saved meanwhile',
  },
  keptHere: 'Your text is only on this page. Leave it open and save again.',
  failed: { message: 'The text was not saved.', next: 'Try again in a moment. What you typed is still here.' },
  saved: 'The report is saved.',
  found: 'These will be replaced when you save',
  foundNone: 'No credential was recognised in this text.',
  foundGone: 'Credentials are not shown while you type. They are still replaced when you save.',
  foundAt: (placeholder: string, line: number) => `${placeholder} line ${line}`,
  foundMore: (more: number) => `and ${more} more`,
  foundCount: (count: number) =>
    count === 1
      ? 'One credential will be replaced when you save.'
      : `${count} credentials will be replaced when you save.`,
  left: 'Still to fill in',
  leftNone: 'Every section of the template is filled in.',
  leftWhy: {
    missing: 'is missing; go to where it belongs',
    empty: 'has nothing in it yet',
    instruction: 'still has its instruction',
  } satisfies Record<SectionLeft['why'], string>,
  conflict: 'Somebody else saved this report while you were writing',
  conflictNext:
    'Nothing is lost: both texts are here. Choose which one goes on; versions that were saved stay either way.',
  differFrom: (line: number) => `The two differ from line ${line} on.`,
  mine: 'Yours',
  theirs: 'Theirs',
  nothing: '(nothing)',
  keepMine: 'Save mine as the next version',
  takeTheirs: 'Go on from theirs',
  mineBefore: 'Your text before you went on from theirs',
  mineBeforeNext: 'It is only on this page. Copy from it what you need.',
  drop: 'I no longer need it',
  preview: 'Preview',
  saveAndPreview: 'Save and preview',
  previewAgain: 'Preview again',
  closePreview: 'Close the preview',
} as const;
