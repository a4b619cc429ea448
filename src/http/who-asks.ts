import type { Result } from '../domain/kit/result.ts';
import { done } from '../domain/kit/result.ts';
import { refuse } from '../domain/kit/refusals.ts';
import type { Actor } from '../domain/people/actor.ts';
import type { Context } from '../operations/context.ts';
import { whoIs } from '../operations/people/session.ts';
import { whoseToken } from '../operations/tokens/bearer.ts';
import type { TokenActor } from '../operations/tokens/bearer.ts';
import { sessionToken } from './cookies.ts';
import type { Limiter } from './limits.ts';

interface Asking {
  readonly ip: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> & {
    readonly authorization?: string | undefined;
    readonly cookie?: string | undefined;
  };
}

/** Sent by the desk with what it asks by itself while nobody touches it. */
const UNATTENDED = 'throughline-unattended';
/** Wrong tokens a quarter of an hour from one address. */
const WRONG = 20;
const QUARTER = 15 * 60_000;

/**
 * Who sends a request. A bearer token decides alone: beside it a cookie counts for nothing, and one that does not work
 * is refused rather than taken for nobody in particular. What a proxy in front asks for (`Basic`) is none of ours.
 */
export async function whoAsks(ctx: Context, limiter: Limiter, request: Asking): Promise<Result<Actor>> {
  const { authorization, cookie } = request.headers;
  const isSecure = ctx.publicUrl.startsWith('https:');
  if (authorization === undefined || !/^bearer\b/iu.test(authorization))
    return done(await whoIs(ctx, sessionToken(cookie, isSecure), request.headers[UNATTENDED] !== undefined));
  return byToken(ctx, limiter, request.ip, authorization);
}

/**
 * Whom a token stands for, or `token-unknown`; `too-many-tries` after twenty wrong ones from an address. One that works is
 * never refused for what others send from there: 256 random bits are not guessed.
 */
export async function byToken(
  ctx: Context,
  limiter: Limiter,
  from: string,
  authorization: string,
): Promise<Result<TokenActor>> {
  const actor = await whoseToken(ctx, authorization);
  if (actor !== null) return done(actor);
  return refuse(limiter.take('token', from, WRONG, QUARTER) ? 'token-unknown' : 'too-many-tries');
}
