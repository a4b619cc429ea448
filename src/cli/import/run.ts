import { batchesOf } from '../../inventory/batches.ts';
import { NotThisFormat } from '../../inventory/importer.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import { detect } from '../../inventory/detect.ts';
import { readFiles } from '../../inventory/sources.ts';
import type { ImportView, PreviewView } from '../../operations/inventory/views.ts';
import type { Problem } from '../../operations/problem.ts';
import { REGISTRY } from '../../operations/registry.ts';
import { EXIT, printJson, say } from '../output.ts';
import type { Call } from '../speak.ts';
import { askYes } from './ask.ts';
import type { Wanted } from './options.ts';
import { readingProgress } from './progress.ts';
import { inTables, inWords } from './show.ts';
import type { Part, Shown } from './show.ts';

/** An operation refused; the problem says why and what to do next. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Reads, sends, shows and, where somebody says so, applies; gives the exit code. */
export async function runImport(call: Call, wanted: Wanted): Promise<number> {
  const source = wanted.from.kind === 'postgres' ? 'postgres' : wanted.from.source;
  const { import: begun } = await asked<ImportView>(call, 'inventory.begin', { source, name: wanted.name });
  try {
    await send(call, begun, wanted);
  } catch (error) {
    // what was sent so far is of no use to anybody
    await call(operationOf('inventory.abandon'), { import: begun });
    throw await withAdvice(error, wanted);
  }
  const shown = await previewOf(call, begun, wanted.isJson ? 200 : 10);
  if (!wanted.isJson) process.stdout.write(`${inWords(shown.preview)}\n${inTables(shown)}`);
  const apply = wanted.isApplied || (!wanted.isJson && (await askYes('Apply this?')));
  if (apply === true) return await applied(call, shown, wanted);
  if (apply === false && !wanted.isJson) {
    await asked(call, 'inventory.abandon', { import: begun });
    return say('Nothing was changed.', EXIT.done);
  }
  if (wanted.isJson) printJson({ ...shown, applied: null });
  else say(`Nothing was changed. To apply it within a day: ${laterCommand(shown)}`, EXIT.done);
  return EXIT.done;
}

/** With the picture, so that what is applied is what was shown. */
function laterCommand({ preview }: Shown): string {
  return `throughline inventory.apply --import ${preview.import} --picture ${preview.picture}`;
}

async function send(call: Call, begun: string, wanted: Wanted): Promise<void> {
  const screen = process.stderr.isTTY ? (text: string) => void process.stderr.write(text) : null;
  const progress = readingProgress(screen, () => performance.now());
  try {
    for await (const { records, unreadable } of batchesOf(await itemsOf(wanted, progress.read))) {
      progress.found(records.length, unreadable.length);
      await asked(call, 'inventory.add', { import: begun, records, unreadable });
    }
  } finally {
    progress.clear();
  }
}

/** The driver of PostgreSQL is loaded only where it is asked for. */
async function itemsOf(
  { from, options }: Wanted,
  onRead: (name: string, at: number, size: number | null) => void,
): Promise<AsyncIterable<ImportItem>> {
  if (from.kind === 'postgres')
    return (await import('../../inventory/live/postgres.ts')).readPostgres(from.server, options);
  const files = from.files.map(({ name, size, open }) => ({
    name,
    size,
    async *open() {
      let at = 0;
      for await (const chunk of open()) {
        at += chunk.length;
        onRead(name, at, size);
        yield chunk;
      }
    },
  }));
  return readFiles(from.source, files, options);
}

/** Where the file is another source's, that is said too. */
async function withAdvice(error: unknown, { from }: Wanted): Promise<unknown> {
  if (!(error instanceof NotThisFormat) || from.kind === 'postgres') return error;
  for (const file of from.files) {
    const found = await detect(file);
    if ('source' in found && found.source !== from.source)
      return new NotThisFormat(
        `${error.message} ${file.name} looks like an export for: throughline import ${found.source}`,
      );
  }
  return error;
}

async function previewOf(call: Call, begun: string, limit: number): Promise<Shown> {
  const page = (part: Part) => asked<PreviewView>(call, 'inventory.preview', { import: begun, part, limit });
  const preview = await page('adds');
  const parts = { adds: preview.rows, changes: (await page('changes')).rows, gone: (await page('gone')).rows };
  const { unreadable } = await page('unreadable');
  return { preview, parts, unreadable };
}

async function applied(call: Call, shown: Shown, wanted: Wanted): Promise<number> {
  const { import: begun, picture } = shown.preview;
  const view = await asked<ImportView>(call, 'inventory.apply', { import: begun, picture });
  if (wanted.isJson) printJson({ ...shown, applied: view });
  else
    say(shown.preview.same ? 'Applied: nothing had changed.' : `Applied as ${view.number ?? 'an import'}.`, EXIT.done);
  return EXIT.done;
}

function operationOf(name: string) {
  const operation = REGISTRY.get(name);
  if (operation === undefined) throw new Error(`there is no operation ${name}`);
  return operation;
}

/** What an operation answers. Its type is the operation's own: `T` is the view that it declares. */
async function asked<T>(call: Call, name: string, input: unknown): Promise<T> {
  const answer = await call(operationOf(name), input);
  if (answer.kind === 'value') return answer.value as T;
  if (answer.kind === 'refused') throw new Refused(answer.problem);
  throw new NotThisFormat(answer.kind === 'unreachable' ? answer.says : 'A file came back where none was asked for.');
}
