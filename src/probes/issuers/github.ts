import type { Ask } from '../asking.ts';
import { exchange } from '../http/exchange.ts';
import { objectIn } from '../http/json.ts';
import type { Response } from '../http/response.ts';
import { otherStatus } from './http.ts';

/** GitHub's own host; a GitHub Enterprise Server has its REST API below a path. */
const OWN = 'api.github.com';

/** Asks `GET /user` (docs.github.com, "Get the authenticated user"). */
export const askGithub: Ask = async (asking) => {
  const answer = await exchange(asking, {
    method: 'GET',
    path: asking.target.host === OWN ? '/user' : '/api/v3/user',
    headers: {
      Accept: 'application/vnd.github+json',
      'X-GitHub-Api-Version': '2022-11-28',
      Authorization: asking.wiped(Buffer.concat([Buffer.from('Bearer '), asking.credential])),
    },
  });
  return codeOf(answer);
};

function codeOf(answer: Response): string {
  const { status, headers } = answer;
  const body = objectIn(answer);
  const message = typeof body?.['message'] === 'string' ? body['message'] : '';
  if (status === 200) return typeof body?.['login'] === 'string' ? 'recognised' : 'not-understood';
  if (status === 401) return message === 'Bad credentials' ? 'bad-credentials' : '401';
  if (status === 429 || headers.has('retry-after') || headers.get('x-ratelimit-remaining')?.[0] === '0')
    return 'rate-limit';
  if (status === 403 && headers.get('x-github-sso')?.[0]?.startsWith('required;') === true) return 'sso';
  if (status === 403 && message.startsWith('Resource not accessible by ')) return 'not-accessible';
  return otherStatus(status);
}
