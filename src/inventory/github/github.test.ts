import { describe, expect, test } from 'vitest';
import { fileOf, fixture, imported, lines } from '../testing/files.ts';

describe('an organisation on GitHub', () => {
  test('given its installations as pages one after the other, then each app has its permissions', async () => {
    const { records, unreadable } = await imported('github', [fixture('github-installations.pages')]);
    expect(unreadable).toEqual([]);
    expect(records.map(({ key, kind, name, status }) => [key, kind, name, status])).toEqual([
      ['installation 25381', 'oauth-app', 'merge-helper', 'active'],
      ['installation 25999', 'oauth-app', 'old-linter', 'disabled'],
    ]);
    expect(records.map(lines)).toEqual([
      [
        'github allow read metadata on example-org/* (installation of merge-helper)',
        'github allow read contents on example-org/* (installation of merge-helper)',
        'github allow write contents on example-org/* (installation of merge-helper)',
        'github allow read organization_administration on example-org/* (installation of merge-helper)',
        'github allow write organization_administration on example-org/* (installation of merge-helper)',
        'github allow admin organization_administration on example-org/* (installation of merge-helper)',
      ],
      [
        'github allow read checks on example-org/(selected) (installation of old-linter)',
        'github allow write checks on example-org/(selected) (installation of old-linter)',
      ],
    ]);
    expect(records[1]?.remarks).toEqual(['It may use selected repositories; the export does not say which.']);
  });

  test('given deploy keys as two lists one after the other, then the repository comes from the address and no key is kept', async () => {
    const { records } = await imported('github', [fixture('github-deploy-keys.pages')]);
    expect(records).toMatchObject([
      {
        key: 'example-org/shop deploy key 1',
        kind: 'ssh-key',
        name: 'example-org/shop: deploys from the build server',
        owner: 'jo',
        ownerFrom: 'the person who added the key',
        status: 'active',
        credentials: [
          {
            label: 'deploy key 1',
            issued: Date.UTC(2024, 11, 10, 15, 53, 42),
            lastUsed: Date.UTC(2026, 10, 10, 15, 53, 42),
          },
        ],
      },
      { status: 'disabled', credentials: [{ label: 'deploy key 2', lastUsed: null, active: false }] },
    ]);
    expect(records.map(({ entitlements }) => entitlements?.map(({ action }) => action))).toEqual([
      ['read contents', 'write contents'],
      ['read contents'],
    ]);
    expect(JSON.stringify(records)).not.toContain('EXAMPLE-PUBLIC-KEY');
  });

  test.each([
    ['a list of pages (--slurp)', '[[{"id":1,"read_only":true,"url":"https://x/repos/o/r/keys/1"}],[]]', 1],
    ['pages within a list', '[{"installations":[{"id":1,"app_slug":"a","permissions":{}}]},{"installations":[]}]', 1],
    [
      'one object a line (--jq)',
      '{"id":1,"app_slug":"a","permissions":{}}\n{"id":2,"app_slug":"b","permissions":{}}',
      2,
    ],
    ['an empty list', '[]', 0],
    ['an empty page', '{"total_count":0,"installations":[]}', 0],
  ])('given %s, then it is read', async (_, content, count) => {
    const { records, unreadable } = await imported('github', [fileOf('a.json', content)]);
    expect(records).toHaveLength(count);
    expect(unreadable).toEqual([]);
  });

  test('given a key that does not say its repository, then the person who imports can', async () => {
    const file = fileOf('a.json', '[{"id":1,"read_only":true}]');
    expect((await imported('github', [file], { repository: 'o/r' })).records[0]?.key).toBe('o/r deploy key 1');
    await expect(imported('github', [file])).rejects.toThrow('no app and no deploy key');
  });

  test.each([
    ['a refusal', '{"message":"Not Found","documentation_url":"https://docs.github.com"}', 'no app and no deploy key'],
    ['a web page', '<!doctype html><html>', 'a web page'],
    ['nothing', ' ', 'empty'],
  ])('given %s, then it is refused with what to give instead', async (_, content, says) => {
    await expect(imported('github', [fileOf('a', content)])).rejects.toThrow(says);
  });
});
