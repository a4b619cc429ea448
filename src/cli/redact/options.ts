import type { Macros } from '../../documents/context.ts';
import { FLAG, WORD, parsed } from '../parsed.ts';

export const POLICIES = ['internal', 'customer', 'public'] as const;
const MACROS: readonly Macros[] = ['drop', 'refuse'];
export type Policy = (typeof POLICIES)[number];

export interface RedactFilesOptions {
  /** A file, a folder, or `-` for standard input. */
  readonly from: string;
  /** The same for the safe copy; `-` is standard output. */
  readonly to: string;
  readonly policy: Policy;
  readonly report: string | null;
  readonly fingerprintKey: string | null;
  /** Whether a copy that is there already may be replaced. */
  readonly force: boolean;
  /** What becomes of programs in documents. */
  readonly macros: Macros;
  /** Whether a copy of an archive may lack what cannot be read in it. */
  readonly leaveOut: boolean;
}

/** What the words behind `throughline redact` ask for. */
export type RedactArguments =
  | { readonly kind: 'redact'; readonly options: RedactFilesOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly says: string };

export function redactArguments(args: readonly string[]): RedactArguments {
  const words = parsed(args, OPTIONS);
  if (typeof words === 'string') return wrong(words);
  const { values, positionals } = words;
  if (values.help === true) return { kind: 'help' };
  const [from, ...others] = positionals;
  if (from === undefined || others.length > 0) return wrong('Name one file or one folder, or - for standard input.');
  const to = values.output ?? (from === '-' ? '-' : undefined);
  if (to === undefined || to === '') return wrong('Say with -o where the safe copy goes; -o - is standard output.');
  const policy = POLICIES.find((one) => one === (values.policy ?? 'internal'));
  if (policy === undefined) return wrong('--policy is internal, customer or public.');
  const { report = null, 'fingerprint-key': fingerprintKey = null, force = false } = values;
  const macros = MACROS.find((one) => one === (values.macros ?? 'drop'));
  if (macros === undefined) return wrong('--macros is drop or refuse.');
  const leaveOut = values['leave-out'] === true;
  return { kind: 'redact', options: { from, to, policy, report, fingerprintKey, force, macros, leaveOut } };
}

function wrong(says: string): RedactArguments {
  return { kind: 'wrong', says };
}

const OPTIONS = {
  help: FLAG,
  output: { type: 'string', short: 'o' },
  policy: WORD,
  report: WORD,
  'fingerprint-key': WORD,
  force: FLAG,
  macros: WORD,
  'leave-out': FLAG,
} as const;
