import { disposer } from '../../../src/jobs/dispose.ts';
import type { Context } from '../../../src/operations/context.ts';
import { MONTH, opened } from './folder.ts';

/** Disposes of what is due in a folder, and ends itself with SIGKILL before or after one of the steps that change something. */
const [dir = '', last = '0'] = process.argv.slice(2);
let point = 0;

function orDie<A extends readonly unknown[], T>(step: (...given: A) => Promise<T>): (...given: A) => Promise<T> {
  return async (...given) => {
    reached();
    const result = await step(...given);
    reached();
    return result;
  };
}

function reached(): void {
  point += 1;
  if (point === Number(last)) process.kill(process.pid, 'SIGKILL');
}

const app = await opened(dir, MONTH);
const { vault, engagementFiles, store } = app.ctx;
const ctx: Context = {
  ...app.ctx,
  vault: { ...vault, destroyAll: orDie(vault.destroyAll) },
  engagementFiles: { ...engagementFiles, removeMany: orDie(engagementFiles.removeMany) },
  store: { ...store, append: orDie(store.append), scrub: orDie(store.scrub) },
};
await disposer(ctx)(new AbortController().signal);
await app.close();
process.stdout.write(`${point}\n`);
