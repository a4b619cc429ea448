/** Why the log does not start, each with the sentence that a person reads and what to do next. */
export const LOG_REFUSALS = {
  'rolled-back': {
    say: 'The database knows less than this log has signed before, so it is an older copy.',
    next: 'Bring back the newer database. Going on from an older one would make two histories.',
  },
  'two-histories': {
    say: 'The log on disk is not the one that was signed before.',
    next: 'Bring back the log folder and the database that belong to these keys.',
  },
  damaged: {
    say: 'The log’s files do not fit the last signed checkpoint.',
    next: 'Bring back the log folder from a copy; nothing is signed until it fits again.',
  },
  'other-key': {
    say: 'The last checkpoint was not signed by the key that is here.',
    next: 'Bring back the keys folder that belongs to this database.',
  },
} as const;

export interface LogRefusal {
  readonly code: keyof typeof LOG_REFUSALS;
  /** Which file or size, never a content. */
  readonly detail: string;
}

export function logRefusalSentence({ code, detail }: LogRefusal): string {
  return `${LOG_REFUSALS[code].say} (${detail}) ${LOG_REFUSALS[code].next}`;
}

/** Files that are torn, missing or changed. Nothing is ever signed over them. */
export class DamagedLog extends Error {}
