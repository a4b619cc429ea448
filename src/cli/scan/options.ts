import type { FindingClass } from '../../redact/finding.ts';
import { FLAG, WORD, parsed } from '../parsed.ts';

export interface ScanOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
  /** Paths of files to write, `-` for standard output. */
  readonly sarif: string | null;
  readonly html: string | null;
  readonly minConfidence: number;
  readonly classes: readonly FindingClass[];
  readonly fingerprintKey: string | null;
  readonly ignore: string | null;
  readonly resume: string | null;
  readonly showValues: boolean;
  /** Whether documents, archives and pictures are opened. */
  readonly documents: boolean;
  /** A summary over all files: as a table instead of findings, and as JSON in a file. */
  readonly summary: boolean;
  readonly summaryJson: string | null;
  /** After so many days a report should have been disposed of; null where nobody says. */
  readonly keepDays: number | null;
  /** As whom the desk of this machine is asked what it knows of a stock; null for not at all. */
  readonly desk: { readonly as: string; readonly data: string | undefined } | null;
  /** The folder of a git repository, whose history is scanned instead of paths; it is the one path then. */
  readonly git: string | null;
  /** The commit from which on the history counts; null for all of it. */
  readonly since: string | null;
  /** A kit: history or files are searched for the credentials that it is for, and the result is sent to its desk. */
  readonly link: string | null;
}

/** What the words behind `throughline scan` ask for. */
export type ScanArguments =
  | { readonly kind: 'scan'; readonly options: ScanOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly says: string };

export function scanArguments(args: readonly string[]): ScanArguments {
  const words = parsed(args, OPTIONS);
  if (typeof words === 'string') return wrong(words);
  const { values, positionals } = words;
  if (values.help === true) return { kind: 'help' };
  const { git = null, since = null } = values;
  if (git === null && positionals.length === 0)
    return wrong('Name at least one file or folder, or - for standard input.');
  if (git === null && since !== null) return wrong('--since is for the history of a repository: give --git REPO too.');
  if (git !== null && positionals.length > 1) return wrong('With --git there is nothing else to name but one kit.');
  const { summary = false, 'summary-json': summaryJson = null } = values;
  const isSummary = summary || summaryJson !== null;
  const { kit = null } = values;
  const classes = classesIn(values.class ?? (isSummary ? 'secret,identity' : 'secret'));
  if (classes === null) return wrong('--class takes secret, identity and placeholder, with commas between them.');
  const least = values['min-confidence'] ?? '0.5';
  if (!/^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/u.test(least)) return wrong('--min-confidence is a number from 0 to 1.');
  const { documents = 'yes' } = values;
  if (documents !== 'yes' && documents !== 'no') return wrong('--documents is yes or no.');
  const keepDays = values['keep-days'] ?? null;
  if (keepDays !== null && !/^[1-9]\d{0,4}$/u.test(keepDays)) return wrong('--keep-days is a number of days, from 1.');
  const { desk = false, as, data } = values;
  if (desk !== (as !== undefined) || (data !== undefined && !desk))
    return wrong(
      '--desk asks the desk of this machine as a person: give --desk --as ADDRESS, and --data DIR if needed.',
    );
  const options: ScanOptions = {
    paths: git === null ? positionals : [git],
    json: values.json === true,
    sarif: values.sarif ?? null,
    html: values.html ?? null,
    minConfidence: Number(least),
    classes,
    fingerprintKey: values['fingerprint-key'] ?? null,
    ignore: values.ignore ?? null,
    resume: values.resume ?? null,
    showValues: values['show-values'] === true,
    documents: documents === 'yes',
    summary,
    summaryJson,
    keepDays: keepDays === null ? null : Number(keepDays),
    desk: desk && as !== undefined ? { as, data } : null,
    git,
    since,
    link: git === null ? kit : (positionals[0] ?? kit),
  };
  const clash = clashIn(options);
  return clash === null ? { kind: 'scan', options } : wrong(clash);
}

function wrong(says: string): ScanArguments {
  return { kind: 'wrong', says };
}

function clashIn({ json, sarif, html, showValues, resume, paths, git, link, ...more }: ScanOptions): string | null {
  if (git !== null && resume !== null) return '--resume is for files: a history is read as a whole.';
  const isTold = json || sarif !== null || html !== null || showValues || more.summary || more.summaryJson !== null;
  if (link !== null && (isTold || more.fingerprintKey !== null || resume !== null))
    return 'A kit looks for its credentials alone and has no other output: leave --json, --sarif and --html out.';
  const isSummary = more.summary || more.summaryJson !== null;
  if (git !== null && isSummary) return '--summary is for a stock of files: a history has none.';
  if (more.summaryJson === '-') return '--summary-json takes the name of a file.';
  if (more.keepDays !== null && !isSummary && html === null)
    return '--keep-days is told of in a summary: give --summary, --summary-json or --html too.';
  if (more.desk !== null && !isSummary && html === null)
    return '--desk tells in a summary what it knows: give --summary, --summary-json or --html too.';
  if (json && sarif === '-') return '--json and --sarif - both want standard output: give --sarif a file.';
  if (html === '-') return '--html takes the name of a file.';
  if (showValues && (json || sarif === '-')) return '--show-values is for reading on a terminal, not for programs.';
  if (showValues && resume !== null) return '--show-values cannot be used with --resume: values are written nowhere.';
  if (paths.filter((path) => path === '-').length > 1) return 'Standard input can be read once only.';
  return null;
}

function classesIn(given: string): readonly FindingClass[] | null {
  const known: readonly FindingClass[] = ['secret', 'identity', 'placeholder'];
  const words = given.split(',');
  const classes = known.filter((one) => words.includes(one));
  return words.every((word) => known.some((one) => one === word)) ? classes : null;
}

const OPTIONS = {
  help: FLAG,
  json: FLAG,
  sarif: WORD,
  html: WORD,
  'min-confidence': WORD,
  class: WORD,
  'fingerprint-key': WORD,
  ignore: WORD,
  resume: WORD,
  'show-values': FLAG,
  summary: FLAG,
  'summary-json': WORD,
  'keep-days': WORD,
  desk: FLAG,
  as: WORD,
  kit: WORD,
  data: WORD,
  documents: WORD,
  git: WORD,
  since: WORD,
} as const;
