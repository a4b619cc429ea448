import { mkdir } from 'node:fs/promises';
import { makeRepository } from '../../support/git-repository.ts';
import type { TestRepository } from '../../support/git-repository.ts';

/** A repository whose latest commit has no key any more, and whose history has. */
export async function shopWith(place: string, key: string): Promise<TestRepository> {
  await mkdir(place);
  const repo = await makeRepository(place);
  await repo.commit('The shop', { 'README.md': 'The shop.\n' });
  await repo.commit('Read the orders', { 'src/client.js': `export const ORDERS_API_KEY = '${key}';\n` });
  await repo.commit('Take the key from the environment', {
    'src/client.js': 'export const ORDERS_API_KEY = process.env.ORDERS_API_KEY;\n',
  });
  return repo;
}

/** Begins the history anew at what is there now; what was before is reached by no branch and no tag. */
export async function withoutHistory(repo: TestRepository): Promise<void> {
  await repo.git('checkout', '--quiet', '--orphan', 'anew');
  await repo.commit('The shop');
  await repo.git('branch', '--quiet', '-D', 'main');
  await repo.git('branch', '--quiet', '-m', 'main');
}
