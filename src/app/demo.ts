import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT, printJson, say } from '../cli/output.ts';
import { searchBytes } from './demo/byte-search.ts';
import type { Searched } from './demo/byte-search.ts';
import { makeCredentials, tellTales } from './demo/credentials.ts';
import { judge, withOneByteChanged } from './demo/judge.ts';
import type { Judgement } from './demo/judge.ts';
import { openDemoHouse } from './demo/people.ts';
import { playStory } from './demo/story.ts';
import type { Step } from './demo/story.ts';
import { inWords, keyFile, stepInWords } from './demo/words.ts';

const HELP = `Usage: throughline demo [-o FILE] [--json]

Plays the whole loop once, in a temporary folder that is removed afterwards: a report with credentials in it goes in, a
pack that a stranger can check comes out. Needs no network, no account and less than a minute.
  -o FILE   Where the pack is left, ./throughline-demo.zip by default; the log's key is left beside it. Replaces both.
  --json    Prints everything as one JSON document at the end.
Exit code 0: everything went as it has to. 1: something did not. 2: wrong usage.`;

/** Everything that came of a demonstration. */
export interface Shown {
  readonly steps: readonly Step[];
  readonly case: string;
  readonly pack: string;
  readonly key: string;
  readonly verified: Judgement;
  readonly withoutKey: Judgement;
  readonly changed: Judgement;
  /** Every byte of the data folder, while it was in use and afterwards, and of the pack. */
  readonly searched: Searched;
  /** The same search in the same folder with one of the credentials planted in it: it has to find something. */
  readonly planted: number;
}

/** `throughline demo`. Gives the exit code. */
export async function demo(args: readonly string[]): Promise<number> {
  const parsed = read(args);
  if (typeof parsed === 'string') return say(`${parsed}\nSee: throughline demo --help`, EXIT.usage);
  if (parsed.help === true) return say(HELP, EXIT.done);
  const isJson = parsed.json === true;
  const shown = await play(resolve(parsed.out ?? 'throughline-demo.zip'), (step, count) => {
    if (!isJson) process.stdout.write(stepInWords(step, count));
  });
  if (isJson) printJson(shown);
  else process.stdout.write(inWords(shown));
  return isAsPromised(shown) ? EXIT.done : EXIT.defect;
}

async function play(path: string, tell: (step: Step, count: number) => void): Promise<Shown> {
  const credentials = makeCredentials();
  const values = tellTales(credentials);
  const steps: Step[] = [];
  const house = await openDemoHouse();
  try {
    const { name, pack } = await playStory(house, credentials, (step) => tell(step, steps.push(step)));
    await writeFile(path, pack);
    await writeFile(keyFile(path), `${house.key}\n`);
    const inUse = await searchBytes([house.dir], values);
    await house.close();
    const afterwards = await searchBytes([house.dir], values);
    const packed = await inFolderOfItsOwn(pack, values);
    await writeFile(join(house.dir, 'planted'), Buffer.from(`..${credentials.password}..`).toString('base64'));
    return {
      steps,
      case: name,
      pack: path,
      key: house.key,
      verified: judge(pack, house.key),
      withoutKey: judge(pack, null),
      changed: judge(withOneByteChanged(pack), house.key),
      searched: together([inUse, afterwards, packed]),
      planted: (await searchBytes([house.dir], values)).hits.length,
    };
  } finally {
    await house.close();
    await house.remove();
  }
}

/** The pack is searched where nothing else lies, whatever else is in the folder that it is left in. */
async function inFolderOfItsOwn(pack: Uint8Array, values: readonly string[]): Promise<Searched> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-demo-'));
  try {
    await writeFile(join(folder, 'pack.zip'), pack);
    return await searchBytes([folder], values);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function together(searches: readonly Searched[]): Searched {
  return {
    files: searches.flatMap(({ files }) => files),
    bytes: searches.reduce((sum, { bytes }) => sum + bytes, 0),
    hits: searches.flatMap(({ hits }) => hits),
  };
}

function isAsPromised({ verified, withoutKey, changed, searched, planted }: Shown): boolean {
  const judged =
    verified.outcome === 'holds' && withoutKey.outcome === 'signer-unknown' && changed.outcome === 'does-not-hold';
  return judged && searched.hits.length === 0 && planted > 0;
}

function read(args: readonly string[]) {
  try {
    const options = {
      help: { type: 'boolean' },
      json: { type: 'boolean' },
      out: { type: 'string', short: 'o' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'These arguments cannot be read.';
  }
}
