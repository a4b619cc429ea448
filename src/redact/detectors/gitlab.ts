import { type Shape, shapeDetector } from '../shapes.ts';
import { gitlab as checksum } from '../token-checksums.ts';

const PREFIXES = 'https://docs.gitlab.com/security/tokens/#token-prefixes';
const ROUTABLE = String.raw`(?:\.[0-9a-z]{2}){1,2}[0-9a-z]{7}`;
/** At least 20 characters; newer ones have a routing part and a checksum after dots. */
const USUAL = new RegExp(`(?:gl[a-z]{2,6}-|GR1348941)[A-Za-z0-9_-]{20,300}(?:${ROUTABLE})?`, 'y');

const BY_PREFIX = [
  ['glpat-', 'gitlab-personal-access-token', 'GitLab personal, group or project access token'],
  ['gloas-', 'gitlab-oauth-secret', 'GitLab OAuth application secret'],
  ['gldt-', 'gitlab-deploy-token', 'GitLab deploy token'],
  ['glrt-', 'gitlab-runner-token', 'GitLab runner authentication token'],
  ['glrtr-', 'gitlab-runner-token', 'GitLab runner registration token'],
  ['glcbt-', 'gitlab-job-token', 'GitLab CI/CD job token'],
  ['glptt-', 'gitlab-trigger-token', 'GitLab pipeline trigger token'],
  ['glft-', 'gitlab-feed-token', 'GitLab feed token'],
  ['glagent-', 'gitlab-agent-token', 'GitLab agent for Kubernetes token'],
  ['glsoat-', 'gitlab-scim-token', 'GitLab SCIM token'],
  ['glffct-', 'gitlab-feature-flag-token', 'GitLab feature flags client token'],
  ['glwt-', 'gitlab-workspace-token', 'GitLab workspace token'],
  ['GR1348941', 'gitlab-runner-token', 'GitLab runner registration token (legacy)'],
] as const;

/** GitLab: a prefix per kind. */
export const gitlab = shapeDetector('gitlab', [
  ...BY_PREFIX.map(([anchor, kind, what]): Shape => ({
    kind,
    what,
    source: PREFIXES,
    anchor,
    pattern: USUAL,
    checksum,
  })),
  {
    kind: 'gitlab-incoming-mail-token',
    what: 'GitLab incoming mail token',
    source: PREFIXES,
    anchor: 'glimt-',
    // Of this length only, as `-issue@…` may follow in an address.
    pattern: /glimt-[A-Za-z0-9_]{25}(?![A-Za-z0-9_])/y,
  },
  {
    kind: 'gitlab-session-cookie',
    what: 'GitLab session cookie',
    source: PREFIXES,
    anchor: '_gitlab_session=',
    pattern: /_gitlab_session=(?<v>[0-9a-f]{32})/y,
  },
]);
