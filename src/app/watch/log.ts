import pino from 'pino';

/** How a request was answered. `route` is the pattern that it met, never the address that was asked for. */
export interface RequestLine {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** The id of its trace, where traces are on. */
  readonly trace?: string;
}

/** Each line of the log. There is no field in which words of a person, an address or an error's message could stand. */
export type Line =
  | { readonly event: 'start'; readonly version: string; readonly node: string; readonly engine: 'sqlite' | 'postgres' }
  | ({ readonly event: 'request' } & RequestLine)
  | { readonly event: 'job'; readonly job: string; readonly how: string; readonly ms: number }
  | {
      readonly event: 'delivery';
      readonly channel: 'mail';
      readonly kind: string;
      readonly how: string;
      readonly ms: number;
    }
  /** The identity provider did not do what was asked of it; the word is the protocol’s, the library’s or the network’s. */
  | { readonly event: 'provider'; readonly step: 'discovery' | 'answer' | 'logout'; readonly word: string }
  | {
      readonly event: 'defect';
      readonly where: 'request' | 'job' | 'log';
      readonly job?: string;
      readonly name: string;
      /** Where in our code it happened. */
      readonly at: readonly string[];
    }
  | { readonly event: 'stop'; readonly how: 'in-order' | 'cut-short' | 'stuck'; readonly ms: number };

export type Log = (line: Line) => void;

/**
 * Opens the log: one JSON object a line, with `time` (RFC 3339, UTC) and `level` before the line's own fields.
 *
 * @param file where it goes; standard error otherwise
 */
export function openLog(file?: string): Log {
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    pino.destination({ dest: file ?? 2, sync: false }),
  );
  return (line) => (line.event === 'defect' ? log.error(line) : log.info(line));
}

/**
 * A defect as the log may say it: the kind of the error and where in our code it happened. Its message is left out, since it
 * could quote what somebody sent, and so are the folders in front of ours.
 */
export function defectOf(error: unknown): { readonly name: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    name: KNOWN.has(error.constructor.name) ? error.constructor.name : 'Error',
    at: frames.slice(0, 6).flatMap((line) => FRAME.exec(line)?.groups?.['place'] ?? []),
  };
}

/** The place of a frame from the first folder of ours on; a frame of Node's own is left out. */
const FRAME = /\/(?<place>(?:src|node_modules|bin)\/[A-Za-z0-9_@./+-]{1,200}:[0-9]{1,7})(?::[0-9]{1,7})?\)?$/u;

/** Names of errors that say something to a reader; any other is an `Error`, since a library may make a name of its input. */
const KNOWN: ReadonlySet<string> = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'AggregateError',
  'AssertionError',
  'DatabaseError',
  'Unavailable',
]);
