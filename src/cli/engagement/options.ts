import { FLAG, WORD, parsed } from '../parsed.ts';

/** What the words behind `throughline engagement add` ask for. */
export type AddArguments =
  | {
      readonly kind: 'add';
      readonly engagement: string;
      readonly paths: readonly string[];
      readonly as: string | null;
      readonly data: string | undefined;
      readonly isJson: boolean;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly says: string };

export function addArguments(args: readonly string[]): AddArguments {
  const words = parsed(args, { help: FLAG, json: FLAG, as: WORD, data: WORD });
  if (typeof words === 'string') return { kind: 'wrong', says: words };
  const { values, positionals } = words;
  if (values.help === true) return { kind: 'help' };
  const [engagement, ...paths] = positionals;
  if (engagement === undefined || !/^(?:[Ee]-?[0-9]{1,12}|[0-9a-f]{32})$/u.test(engagement))
    return { kind: 'wrong', says: 'Name the engagement first, such as E-3.' };
  if (paths.length === 0) return { kind: 'wrong', says: 'Name the files and folders to add.' };
  return { kind: 'add', engagement, paths, as: values.as ?? null, data: values.data, isJson: values.json === true };
}
