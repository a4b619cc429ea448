import type { Field } from '../../../inventory/csv/mapping.ts';
import type { ImportPart } from '../../../domain/identity/words.ts';
import type { ImportView } from '../../../operations/inventory/views.ts';
import type { ImportState } from './states.ts';

type Step = ImportState['is'];

export const WORDS = {
  title: 'Import',
  back: 'Identities',
  onlyResponders: 'Identities are imported by responders.',
  stays: 'The files are read in this browser and never leave this machine. Only what is found in them is sent.',
  steps: {
    choosing: 'Import identities',
    reading: 'Reading the files',
    read: 'What this import would do',
    applied: 'Imported',
  } satisfies Record<Step, string>,
  leads: {
    choosing:
      'An import is a picture of one source. What it shows is added or changed, what it no longer shows is marked as gone, and nothing is ever deleted. You see all of it before anything is written.',
    reading: 'You can go on working in another tab. Leaving this page ends the reading, and nothing is written.',
    read: 'Nothing is written yet.',
    applied: 'This is what was done. It is one signed entry in the ledger.',
  } satisfies Record<Step, string>,

  source: 'Where it comes from',
  sourceNone: 'Choose where the export comes from.',
  export: 'How to get the export',
  copy: 'Copy',
  copied: 'The command is copied.',
  notCopied: 'The browser would not copy it: select the command and copy it by hand.',
  files: 'The files',
  drop: 'Drop the files here, or choose them',
  dropMore: 'Drop more files, or choose them',
  dropHelp: (accepts: string) =>
    `They are read in this browser and never leave this machine; only what is found in them is sent. ${accepts}`,
  filesNone: 'Choose at least one file.',
  remove: 'Take away',
  looksLike: (name: string) => `This looks like ${name}.`,
  readAs: (name: string) => `Read it as ${name}`,
  name: 'What this source is called here',
  nameHelp: 'Such as “aws production”. An import with the same name replaces the picture that the one before it gave.',
  nameOffers: (count: number) => (count === 1 ? '1 name is known.' : `${count} names are known.`),
  nameKnown: 'imported before',
  environment: 'Environment',
  environmentHelp: 'For everything in these files, where they do not say it themselves. Such as production.',
  repository: 'Repository of the deploy keys',
  repositoryHelp: 'As ORG/REPO. The export does not say it.',
  read: 'Read the files',
  next: 'Nothing is written before you have seen what it would add, change and mark as gone.',
  otherFile: 'Choose the source that fits, or make the export again with the command above.',
  broken: {
    message: 'The files could not be read to their end.',
    next: 'Nothing was written. Try again; if it happens twice, tell the administrator.',
  },

  mapping: {
    title: 'Which column is what',
    lead: 'Only the name is needed. What you leave out is not known afterwards.',
    loading: 'Looking at the first rows',
    unreadable: 'The first rows could not be read as a table.',
    none: 'no column',
    field: 'Field',
    column: 'Column',
    sample: 'The first rows say',
    empty: 'nothing',
    unused: (columns: string) => `Not used: ${columns}.`,
    fields: {
      name: 'Name',
      key: 'Identifier',
      kind: 'Kind',
      locator: 'Locator',
      environment: 'Environment',
      owner: 'Owner',
      purpose: 'Purpose',
      status: 'Status',
      consumers: 'Consumers',
      credential: 'Kind of credential',
      issued: 'Credential made',
      rotated: 'Credential rotated',
      expires: 'Credential expires',
      lastUsed: 'Credential last used',
      entitlements: 'What it may do',
    } satisfies Record<Field, string>,
  },

  reading: {
    begins: 'Beginning …',
    file: (name: string, percent: number) => `${name}: ${percent} % read`,
    records: 'Identities found',
    unreadable: 'Places that cannot be read',
    cancel: 'Cancel',
  },

  preview: {
    loading: 'Comparing it with what is known',
    parts: 'Parts of the preview',
    part: {
      adds: 'Adds',
      changes: 'Changes',
      gone: 'Gone',
      unreadable: 'Cannot read',
    } satisfies Record<ImportPart, string>,
    leads: {
      adds: 'Not known from this source until now.',
      changes: 'Known, and something about it differs. What people said of it is never overwritten.',
      gone: 'Known from this source, and no longer in the files: marked as gone, never deleted.',
      unreadable: 'Not taken in. Each place with the reason; the rest of the file is not touched by it.',
    } satisfies Record<ImportPart, string>,
    none: {
      adds: 'Nothing is added.',
      changes: 'Nothing changes.',
      gone: 'Nothing is gone.',
      unreadable: 'Everything could be read.',
    } satisfies Record<ImportPart, string>,
    newTab: ' (opens in a new tab)',
    more: 'More',
    would: (parts: readonly string[]) =>
      `It would ${parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`}.`,
    adds: (count: string, one: boolean) => `add ${count} ${one ? 'identity' : 'identities'}`,
    changes: (count: string, one: boolean) => `change ${one ? 'one' : count}`,
    gone: (count: string, one: boolean) => `mark ${one ? 'one' : count} as gone`,
    stays: (count: string, one: boolean) => `leave ${one ? 'one as it is' : `${count} as they are`}`,
    same: (count: string) =>
      `Nothing changes: ${count === '1' ? 'the one identity in it is' : `all ${count} identities in it are`} known just as they are.`,
    nothing: 'No identity was found in these files. There is nothing to apply.',
    mostGone:
      'More than half of what is known from this source is not in these files. Look whether the export is complete before you apply it.',
    nothingWritten: 'You can still throw it away without a trace in the inventory.',
    apply: 'Apply the import',
    applySame: 'Record all the same that it was seen today',
    applying: 'Applying: this can take a minute where there are many.',
    abandon: 'Throw it away',
  },

  applied: {
    show: (name: string) => `Show what ${name} has`,
    showGone: (count: string) => `Show what is gone (${count})`,
    again: 'Import another',
  },
  facts: {
    source: 'Source',
    adds: 'Added',
    changes: 'Changed',
    gone: 'Marked as gone',
    same: 'As before',
    unreadable: 'Could not be read',
    when: 'When',
    by: (who: string) => `by ${who}`,
    digest: 'Digest',
  },
  earlier: {
    title: 'Imports so far',
    states: { staged: 'Begun', applied: 'Applied', abandoned: 'Thrown away' } satisfies Record<
      ImportView['state'],
      string
    >,
    staged: (count: string) => `${count} read, nothing written.`,
    done: (adds: string, changes: string, gone: string) => `${adds} added, ${changes} changed, ${gone} gone.`,
    abandoned: 'It is thrown away.',
  },
} as const;
