import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { mountDesk } from '../../src/http/desk.ts';

const CONFIG = fileURLToPath(new URL('editor-page.config.ts', import.meta.url));
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

export interface EditorPage {
  /** Where the editor stands alone on a page, built and served as the desk is, under the desk's own policy. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds `src/web/stage/editor.html` and serves it. */
export async function openEditorPage(): Promise<EditorPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'throughline-stage-'));
  // in a process of its own, which does not know that this is a test: the code is that of the desk then
  const { NODE_ENV: _ours, ...env } = process.env;
  const args = [VITE, 'build', '--config', CONFIG, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, args, { env });
  const server = Fastify();
  await mountDesk(server, outDir);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: `${url}/desk/stage/editor.html`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
