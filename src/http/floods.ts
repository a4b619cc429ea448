import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../domain/kit/refusals.ts';
import { PROBLEM, problemOf } from '../operations/problem.ts';
import type { Limiter } from './limits.ts';
import { isThisMachine, placeOf } from './place.ts';

export interface FloodLimits {
  /** Requests from one place in a minute; 0 for any number. */
  readonly requestsPerMinute: number;
  /** Large bodies that are being received at once, from everywhere and from one place. */
  readonly largeBodies: number;
  readonly largeFromOnePlace: number;
}

export const LARGE_BODIES = { largeBodies: 24, largeFromOnePlace: 6 };

const MINUTE = 60_000;
/** Bodies below this are not worth counting. */
const LARGE = 1_000_000;

/** Turns requests away before their body is read, where one place asks too often or sends too much at once. */
export function mountFloodGuard(server: FastifyInstance, limiter: Limiter, limits: FloodLimits): void {
  const receiving = slots(limits);
  server.addHook('onRequest', async (request, reply) => {
    const place = placeOf(request.ip);
    if (!isCheap(request.url) && !limiter.take('request', place, limits.requestsPerMinute, MINUTE))
      return turnAway(reply, 'too-many-tries', '30');
    if (!isLarge(request)) return undefined;
    const giveBack = receiving.take(place);
    if (giveBack === null) return turnAway(reply, 'busy', '5');
    request.raw.once('close', giveBack);
    return undefined;
  });
}

/** Answered from memory, and asked for by machines that watch us. */
function isCheap(url: string): boolean {
  return url === '/healthz' || url === '/readyz' || url.startsWith('/assets/') || url.startsWith('/desk/assets/');
}

/** A body without a length may be of any. */
function isLarge({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > LARGE;
}

function turnAway(reply: FastifyReply, reason: 'too-many-tries' | 'busy', seconds: string): FastifyReply {
  const problem = problemOf(refuse(reason).refusal);
  // the body that follows is not read, so nothing else can come over this connection
  return reply
    .code(problem.status)
    .headers({ 'retry-after': seconds, connection: 'close' })
    .type(PROBLEM)
    .send(problem);
}

/** Turns for large bodies. Whatever comes from this machine stands for many places and shares the whole. */
function slots({ largeBodies, largeFromOnePlace }: FloodLimits) {
  let all = 0;
  const byPlace = new Map<string, number>();
  return {
    take(place: string): (() => void) | null {
      const own = byPlace.get(place) ?? 0;
      if (all >= largeBodies || (own >= largeFromOnePlace && !isThisMachine(place))) return null;
      all += 1;
      byPlace.set(place, own + 1);
      return () => {
        all -= 1;
        const left = (byPlace.get(place) ?? 1) - 1;
        if (left === 0) byPlace.delete(place);
        else byPlace.set(place, left);
      };
    },
  };
}
