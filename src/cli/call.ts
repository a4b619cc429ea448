import { access, constants, readFile, writeFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Operation } from '../operations/operation.ts';
import { REGISTRY } from '../operations/registry.ts';
import type { House } from './house.ts';
import { operationHelp } from './help.ts';
import { EXIT, printJson, refused, say } from './output.ts';
import { speak } from './speak.ts';

/** `throughline case.show …` or `throughline case show …`. */
export function callByName(first: string, rest: readonly string[], house: House): Promise<number> | number {
  const [second, ...others] = rest;
  const joined = REGISTRY.get(`${first}.${second}`);
  if (joined !== undefined) return callOperation(joined, others, house);
  const operation = REGISTRY.get(first);
  return operation === undefined
    ? say(`There is no command "${first}". See: throughline --help`, EXIT.usage)
    : callOperation(operation, rest, house);
}

/** Runs one operation of the registry: by the running server, or alone on a folder that no server is using. */
export async function callOperation(operation: Operation, args: readonly string[], house: House): Promise<number> {
  const options: ParseArgsOptionsConfig = {
    help: { type: 'boolean' },
    json: { type: 'boolean' },
    data: { type: 'string' },
    as: { type: 'string' },
    output: { type: 'string', short: 'o' },
    ...Object.fromEntries(
      Object.entries(operation.input).map(([name, field]) => [
        name,
        { type: 'string' as const, multiple: field.made === 'list' },
      ]),
    ),
  };
  const parsed = parsedArgs(args, options);
  if (typeof parsed === 'string') return say(`${parsed}\nSee: throughline ${operation.name} --help`, EXIT.usage);
  if (parsed['help'] === true) return say(operationHelp(operation), EXIT.done);
  const input = await inputOf(operation, parsed);
  if (typeof input === 'string') return say(input, EXIT.usage);
  const as = parsed['as'];
  const answer = await speak(house, {
    dir: house.dataDir(textOf(parsed['data'])),
    operation,
    input,
    as: typeof as === 'string' ? as : null,
  });
  if (answer.kind === 'unreachable') return say(answer.says, EXIT.refused);
  if (answer.kind === 'refused') return refused(answer.problem, parsed['json'] === true);
  if (answer.kind === 'file') {
    const path = textOf(parsed['output']) ?? answer.name;
    await writeFile(path, answer.bytes);
    return say(parsed['json'] === true ? JSON.stringify({ file: path }) : `Written: ${path}`, EXIT.done);
  }
  printJson(answer.value);
  return EXIT.done;
}

type AnyField = Operation['input'][string];
type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parsedArgs(args: readonly string[], options: ParseArgsOptionsConfig): Values | string {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'These arguments cannot be read.';
  }
}

/** From flags to the JSON that every surface sends. A secret comes by standard input only: arguments are seen by everybody on a machine. */
async function inputOf(operation: Operation, values: Values): Promise<Readonly<Record<string, unknown>> | string> {
  const input: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(operation.input)) {
    const given = values[name];
    if (given === undefined) continue;
    const isSecret = (field.item ?? field).made === 'secret';
    if (isSecret && [given].flat().some((one) => one !== '-')) return `Give the value on standard input: --${name} -`;
    const missing = await missingFile(field.item ?? field, given);
    if (missing !== null) return `There is no readable file ${missing}.`;
    input[name] = Array.isArray(given)
      ? await Promise.all(given.map((one) => valueOf(field.item ?? field, String(one))))
      : await valueOf(field, String(given));
  }
  return input;
}

/** The first file among the given ones that cannot be read; null where none is asked for or all can. */
async function missingFile(field: AnyField, given: NonNullable<Values[string]>): Promise<string | null> {
  if (field.made !== 'file') return null;
  for (const path of [given].flat().map(String)) {
    const isThere = await access(path, constants.R_OK).then(
      () => true,
      () => false,
    );
    if (!isThere) return path;
  }
  return null;
}

async function valueOf(field: AnyField, given: string): Promise<unknown> {
  if (given === '-') return (await readAll(process.stdin)).replace(/\n$/u, '');
  if (field.made === 'file' || field.made === 'original')
    return { name: given.split(/[\\/]/u).at(-1), base64: await readFile(given, 'base64') };
  if (field.schema.safeParse(given).success) return given;
  // numbers and true/false come as words here
  if (/^-?[0-9]+$/u.test(given)) return Number(given);
  return given === 'true' ? true : given === 'false' ? false : given;
}

function textOf(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
