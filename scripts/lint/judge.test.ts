import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { IMPORT_TABLE } from './import-table.ts';
import { judge } from './judge.ts';

const value = (importer: string, specifier: string, names: readonly string[] = ['thing']) =>
  judge({ importer, specifier, typeOnly: false, names });
const type = (importer: string, specifier: string) => judge({ importer, specifier, typeOnly: true, names: ['Thing'] });

describe('the import table', () => {
  test('given a room, when it imports itself and the rows above it, then nothing is refused', () => {
    expect(value('src/ledger/pack/read.ts', '../merkle-tree.ts')).toBeNull();
    expect(value('src/operations/case/report.ts', '../../redact/redact.ts')).toBeNull();
    expect(value('src/web/parts/form.tsx', '../../domain/case/words.ts')).toBeNull();
    expect(value('src/app.ts', './store/sqlite/open.ts')).toBeNull();
    expect(value('src/app/serve.ts', '../store/sqlite/open.ts')).toBeNull();
  });

  test('given operations, when they import the store, then types are allowed and values are refused', () => {
    expect(type('src/operations/door.ts', '../store/types.ts')).toBeNull();
    expect(value('src/operations/door.ts', '../store/types.ts')).toContain('only types');
  });

  test('given a room that has no row yet, when it imports another, then it is refused', () => {
    expect(value('src/attic/thing.ts', '../domain/kit/ids.ts')).toContain('may not import');
    expect(IMPORT_TABLE).not.toHaveProperty('attic');
  });

  test('given the maker of safe text, when anybody but its three holders imports it, then it is refused', () => {
    expect(value('src/operations/codec.ts', '../domain/kit/safe-text.ts', ['sealSafeText'])).toBeNull();
    expect(value('src/redact/redact.ts', '../domain/kit/safe-text.ts', ['sealSafeText'])).toBeNull();
    for (const names of [['SafeText', 'sealSafeText'], ['*']]) {
      expect(value('src/operations/door.ts', '../domain/kit/safe-text.ts', names)).toContain('vouches');
      expect(value('src/app.ts', './domain/kit/safe-text.ts', names)).toContain('vouches');
    }
    expect(value('src/operations/door.ts', '../domain/kit/safe-text.ts', ['SafeText'])).toBeNull();
  });

  test('given help for tests, when a test imports it, then it is allowed, and to everybody else it is refused', () => {
    expect(value('src/jobs/deliver.test.ts', '../store/testing/memory.ts')).toBeNull();
    expect(value('src/channels/mail.test.ts', '../../test/support/smtp.ts')).toBeNull();
    expect(value('src/channels/mail.ts', '../../test/support/smtp.ts')).toContain('for tests alone');
    expect(value('src/app.ts', './store/testing/memory.ts')).toContain('for tests alone');
  });

  test('given the packages that rooms may use, then `npm start`, which installs no development tools, installs each', async () => {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    const { dependencies }: { dependencies: Readonly<Record<string, string>> } = JSON.parse(manifest);
    const used = Object.values(IMPORT_TABLE).flatMap(({ packages }) => packages ?? []);
    expect(used.filter((name) => !(name in dependencies))).toEqual([]);
  });
});
