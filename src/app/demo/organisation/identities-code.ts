import { DATA, identity, PLATFORM, SHOP } from './identity-seed.ts';
import type { SourceSeed } from './identity-seed.ts';

const at = (name: string) => `https://git.example.net/example-shop/${name}`;

/** What the export of the code host shows. */
export const CODE: SourceSeed = {
  source: 'github',
  name: 'code example-shop',
  environment: 'production',
  identities: [
    identity('bot', 'release-bot', at('apps/release-bot'), 'Writes the notes of a release.', PLATFORM, 80, null, [
      ['contents: write', 'repo/*'],
    ]),
    identity('bot', 'dependency-bot', at('apps/dependency-bot'), 'Proposes newer libraries.', PLATFORM, 180, null, [
      ['pull_requests: write', 'repo/*'],
    ]),
    identity('oauth-app', 'chart-viewer', at('apps/chart-viewer'), 'Shows charts of the builds.', DATA, 260, null, [
      ['contents: read', 'repo/*'],
    ]),
    identity('oauth-app', 'todo-sync', at('apps/todo-sync'), null, null, 540, null, [['issues: write', 'repo/*']]),
    identity(
      'ssh-key',
      'deploy key shop-web',
      at('shop-web'),
      'Reads the shop’s code on the build machine.',
      SHOP,
      365,
      null,
      [['contents: read', 'repo/shop-web']],
    ),
    identity('ssh-key', 'deploy key infra', at('infra'), 'Reads the code of the infrastructure.', PLATFORM, 700, null, [
      ['contents: write', 'repo/infra'],
    ]),
    identity('access-token', 'pipeline token', at('settings/tokens/1'), 'Publishes packages.', PLATFORM, 88, 2, [
      ['packages: write', '*'],
    ]),
    identity('ai-agent', 'review-assistant', at('apps/review-assistant'), 'Comments on changes.', PLATFORM, 25, 65, [
      ['pull_requests: write', 'repo/*'],
    ]),
    identity('webhook', 'builds to chat', at('shop-web/hooks/7'), 'Tells the chat of broken builds.', SHOP, 300, null),
  ],
};
