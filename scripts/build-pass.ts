import { readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';
import { generate } from './docs/generated.ts';

const PROGRAM = new URL('../src/redact/pass/program/', import.meta.url);
const ASSEMBLY = new URL('../src/redact/pass/assembly/', import.meta.url);
const FILE = 'src/redact/pass/wasm.ts';

/** Files of the program that have a form of their own in AssemblyScript: where memory is touched, and where SIMD is. */
const OWN_FORM = new Set(['memory.ts', 'blocks.ts', 'begins.ts']);

/** `npm run build:pass`: compiles src/redact/pass/program/ to WebAssembly and writes it down as base64; `--check` only compares. */
await generate(FILE, moduleOf(await compile()));

async function compile(): Promise<Uint8Array> {
  let wasm: Uint8Array | null = null;
  let said = '';
  const { error } = await asc.main(
    [
      'main.ts',
      '--outFile',
      'pass.wasm',
      '-O3',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--noAssert',
      '--initialMemory',
      '17',
      '--use',
      'abort=',
    ],
    {
      readFile: (name) => sourceOf(name),
      writeFile(name, content) {
        if (name === 'pass.wasm' && typeof content !== 'string') wasm = content;
      },
      listFiles: () => [],
      stderr: {
        write: (text) => {
          said += String(text);
        },
      },
    },
  );
  if (error !== null || wasm === null) throw new Error(`The program does not compile:\n${said}`);
  return wasm;
}

/**
 * The program is TypeScript that runs as it stands. AssemblyScript takes the same text with whole numbers for numbers, and
 * names modules without their ending.
 */
async function sourceOf(name: string): Promise<string | null> {
  const file = name.replace(/^.*\//u, '');
  const text = await readFile(new URL(file, OWN_FORM.has(file) ? ASSEMBLY : PROGRAM), 'utf8').catch(() => null);
  if (text === null) return null;
  const named = text.replaceAll(/from '\.\/(?<module>[a-z0-9-]+)\.ts'/gu, "from './$<module>'");
  return named.replaceAll(/\bnumber\b/gu, 'i32').replaceAll(/\bboolean\b/gu, 'bool');
}

function moduleOf(wasm: Uint8Array): string {
  const lines =
    Buffer.from(wasm)
      .toString('base64')
      .match(/.{1,110}/gu) ?? [];
  return [
    '/** The program of program/ and assembly/ as WebAssembly, in base64. Made by `npm run build:pass`; change it there. */',
    'export const WASM =',
    ...lines.map((line, i) => `  '${line}'${i === lines.length - 1 ? ';' : ' +'}`),
    '',
  ].join('\n');
}
