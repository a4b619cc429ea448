import type { Ask } from '../asking.ts';
import { exchange } from '../http/exchange.ts';
import { objectIn } from '../http/json.ts';
import { otherStatus } from './http.ts';

/** Asks `auth.test` (docs.slack.dev, "auth.test method"): its answer is in the body, with status 200 either way. */
export const askSlack: Ask = async (asking) => {
  const answer = await exchange(asking, {
    method: 'POST',
    path: '/api/auth.test',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Authorization: asking.wiped(Buffer.concat([Buffer.from('Bearer '), asking.credential])),
    },
  });
  if (answer.status !== 200) return otherStatus(answer.status);
  const body = objectIn(answer);
  if (body?.['ok'] === true) return typeof body['user_id'] === 'string' ? 'ok' : 'not-understood';
  return body?.['ok'] === false && typeof body['error'] === 'string' ? body['error'] : 'not-understood';
};
