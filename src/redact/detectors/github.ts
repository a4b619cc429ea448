import { type Shape, shapeDetector } from '../shapes.ts';
import { github as checksum } from '../token-checksums.ts';

const TOKENS =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats';

const STATELESS =
  'https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/';

const PREFIXES = [
  ['ghp_', 'github-personal-access-token', 'GitHub personal access token (classic)'],
  ['gho_', 'github-oauth-token', 'GitHub OAuth access token'],
  ['ghu_', 'github-user-token', 'GitHub App user access token'],
  ['ghs_', 'github-installation-token', 'GitHub App installation access token'],
  ['ghr_', 'github-refresh-token', 'GitHub App refresh token'],
] as const;

/** GitHub: three letters and `_`, 30 random characters, six of checksum; fine-grained tokens are longer. */
export const github = shapeDetector('github', [
  ...PREFIXES.map(([anchor, kind, what]): Shape => ({
    kind,
    what,
    source: TOKENS,
    anchor,
    pattern: /gh[pousr]_[A-Za-z0-9]{30,255}/y,
    checksum,
  })),
  {
    kind: 'github-installation-token',
    what: 'GitHub App installation access token (stateless)',
    source: STATELESS,
    anchor: 'ghs_',
    pattern: /ghs_[0-9]{1,12}_eyJ[A-Za-z0-9_-]{20,1000}\.[A-Za-z0-9_-]{20,2000}\.[A-Za-z0-9_-]{20,1000}/y,
  },
  {
    kind: 'github-fine-grained-token',
    what: 'GitHub fine-grained personal access token',
    source: TOKENS,
    anchor: 'github_pat_',
    pattern: /github_pat_[A-Za-z0-9_]{36,255}/y,
    check: (value) =>
      /^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$/u.test(value)
        ? { confidence: 0.99, why: 'prefix, parts and length are right' }
        : { confidence: 0.8, why: 'prefix is right, the length is unusual' },
  },
]);
