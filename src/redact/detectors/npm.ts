import { shapeDetector } from '../shapes.ts';
import { github as checksum } from '../token-checksums.ts';

/** npm access tokens: `npm_`, 30 random characters, six of checksum as in GitHub's. */
export const npm = shapeDetector('npm', [
  {
    kind: 'npm-access-token',
    what: 'npm access token',
    anchor: 'npm_',
    source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
    pattern: /npm_[A-Za-z0-9]{36,100}(?![A-Za-z0-9_])/y,
    checksum,
  },
]);
