import type { Ask } from '../asking.ts';
import { exchange } from '../http/exchange.ts';
import { objectIn } from '../http/json.ts';
import type { Response } from '../http/response.ts';
import { otherStatus } from './http.ts';

/** Asks `GET /personal_access_tokens/self` (docs.gitlab.com, "Personal access tokens API"). */
export const askGitlab: Ask = async (asking) =>
  codeOf(
    await exchange(asking, {
      method: 'GET',
      path: '/api/v4/personal_access_tokens/self',
      headers: { 'PRIVATE-TOKEN': asking.credential },
    }),
  );

function codeOf(answer: Response): string {
  const { status } = answer;
  const body = objectIn(answer);
  if (status === 200) return body?.['active'] === true ? 'recognised' : 'not-understood';
  if (status === 401)
    return body?.['message'] === '401 Unauthorized' || body?.['error'] === 'invalid_token' ? '401' : '401-other';
  if (status === 403 && body?.['error'] === 'insufficient_scope') return 'insufficient_scope';
  return otherStatus(status);
}
