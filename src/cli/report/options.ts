import { extname } from 'node:path';
import { RENDITIONS, type RenditionName } from '../../documents/report/render.ts';
import { ENGAGEMENT_KINDS, type EngagementKind } from '../../domain/engagement/words.ts';
import { FLAG, WORD, parsed } from '../parsed.ts';
import { POLICIES, type Policy } from '../redact/options.ts';

/** What the words behind `throughline report` ask for. */
export type ReportArguments =
  | { readonly kind: 'template'; readonly template: EngagementKind; readonly to: string | null }
  | {
      readonly kind: 'report';
      /** The Markdown; `-` is standard input. */
      readonly from: string;
      readonly outputs: readonly Output[];
      readonly policy: Policy;
      readonly force: boolean;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly says: string };

export interface Output {
  readonly path: string;
  readonly form: RenditionName;
}

export function reportArguments(args: readonly string[]): ReportArguments {
  const words = parsed(args, OPTIONS);
  if (typeof words === 'string') return wrong(words);
  const { values, positionals } = words;
  const { output = [], force = false } = values;
  if (values.help === true) return { kind: 'help' };
  if (values.template !== undefined) {
    const template = ENGAGEMENT_KINDS.find((kind) => kind === values.template);
    if (template === undefined) return wrong(`--template is one of ${ENGAGEMENT_KINDS.join(', ')}.`);
    const [to = null, ...others] = output;
    if (others.length > 0 || positionals.length > 0) return wrong('A template goes into one file, or is printed.');
    return { kind: 'template', template, to };
  }
  const [from, ...others] = positionals;
  if (from === undefined || others.length > 0) return wrong('Name one report in Markdown, or - for standard input.');
  const policy = POLICIES.find((one) => one === (values.policy ?? 'customer'));
  if (policy === undefined) return wrong('--policy is internal, customer or public.');
  if (output.length === 0) return wrong('Say with -o which files are to be written.');
  const outputs: Output[] = [];
  for (const path of output) {
    const form = RENDITIONS.find((one) => extname(path).toLowerCase() === `.${one}`);
    if (form === undefined) return wrong(`What is written ends in ${RENDITIONS.map((one) => `.${one}`).join(', ')}.`);
    if (outputs.some((one) => one.path === path)) return wrong('Two files cannot have one name.');
    outputs.push({ path, form });
  }
  return { kind: 'report', from, outputs, policy, force };
}

function wrong(says: string): ReportArguments {
  return { kind: 'wrong', says };
}

const OPTIONS = {
  help: FLAG,
  template: WORD,
  output: { type: 'string', short: 'o', multiple: true },
  policy: WORD,
  force: FLAG,
} as const;
