import { callByName } from '../call.ts';
import type { House } from '../house.ts';
import { EXIT, refused, say } from '../output.ts';
import { printable } from '../scan/printable.ts';
import { counted } from '../scan/summary.ts';
import { type Call, converse } from '../speak.ts';
import { type Added, addOne, documentsOf } from './added.ts';
import { ADD_HELP } from './help.ts';
import { nameTwice, offered } from './offered.ts';
import { type AddArguments, addArguments } from './options.ts';

type Asked = Extract<AddArguments, { readonly kind: 'add' }>;

/** `throughline engagement add E-3 PATH…`; whatever else stands behind `engagement` is an operation. */
export async function engagementCommand(args: readonly string[], house: House): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help') return say(ADD_HELP, EXIT.done);
  if (first !== 'add') return callByName('engagement', args, house);
  const asked = addArguments(rest);
  if (asked.kind === 'help') return say(ADD_HELP, EXIT.done);
  if (asked.kind === 'wrong') return say(`${asked.says}\nSee: throughline engagement add --help`, EXIT.usage);
  const done = await converse(house, { dir: house.dataDir(asked.data), as: asked.as }, (call) => add(call, asked));
  return done.ok ? done.value : say(done.says, EXIT.refused);
}

async function add(call: Call, { engagement, paths, isJson }: Asked): Promise<number> {
  const files = offered(paths);
  const twice = nameTwice(files);
  if (twice !== null) return say(`Two files would be called ${printable(twice)}: add them one by one.`, EXIT.usage);
  const known = await documentsOf(call, engagement);
  if ('kind' in known) {
    if (known.kind === 'refused') return refused(known.problem, isJson);
    return say(known.kind === 'unreachable' ? known.says : '', EXIT.refused);
  }
  const all: Added[] = [];
  for (const file of files) {
    const added = await addOne(call, engagement, file, known);
    all.push(added);
    process.stdout.write(isJson ? `${JSON.stringify(added)}\n` : `${inWords(added)}\n`);
    // what is true of the engagement is true of every other file
    if (added.kind === 'refused' && added.problem !== null && ENDS.has(added.problem.reason)) break;
  }
  const count = (kind: Added['kind']) => all.filter((one) => one.kind === kind).length;
  const left = files.length - all.length;
  if (isJson) process.stdout.write(`${JSON.stringify({ files: files.length, refused: count('refused'), left })}\n`);
  else process.stdout.write(`${summary(count, left)}\n`);
  return count('refused') + left === 0 ? EXIT.done : EXIT.refused;
}

/** Refusals that are not about the file. */
const ENDS: ReadonlySet<string> = new Set([
  'not-found',
  'not-signed-in',
  'not-allowed',
  'needs-member-role',
  'engagement-stage',
  'storage-full',
]);

function inWords(added: Added): string {
  const name = printable(added.name);
  switch (added.kind) {
    case 'added':
      return `added      ${name}: ${counted(added.values, 'value', 'values')} to decide about`;
    case 'new-version':
      return `version    ${name}: ${counted(added.values, 'value', 'values')} in it`;
    case 'unchanged':
      return `unchanged  ${name}`;
    case 'refused':
      return `refused    ${name}: ${printable(added.says)}`;
  }
}

function summary(count: (kind: Added['kind']) => number, left: number): string {
  const parts = [
    counted(count('added'), 'document added', 'documents added'),
    `${count('new-version')} with a new version`,
    `${count('unchanged')} unchanged`,
    `${count('refused')} refused`,
    ...(left === 0 ? [] : [`${left} not tried`]),
  ];
  const said = parts.join(', ');
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}
