import { BlockList, isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { Server } from 'node:http';
import { isThisMachine, placeOf } from './place.ts';

/** What connections may cost that bring nothing. Times are in milliseconds. */
export interface ConnectionLimits {
  /** Until the head of a request has arrived whole. */
  readonly headersMs: number;
  /** Until the whole request has: an upload of 28 MB over a slow line takes two minutes. */
  readonly requestMs: number;
  /** How long a connection may rest between two requests. */
  readonly idleMs: number;
  /** Bytes of a request's head. */
  readonly headBytes: number;
  /** Connections at once, from everywhere and from one place. */
  readonly most: number;
  readonly fromOnePlace: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 15_000,
  requestMs: 180_000,
  idleMs: 72_000,
  headBytes: 16_384,
  most: 4_000,
  fromOnePlace: 200,
};

/** The same as Fastify and Node take it. Both end such a connection with 408 (RFC 9110 §15.5.9) or 431 (RFC 6585 §5). */
export function connectionOptions(limits: ConnectionLimits) {
  return {
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    http: {
      headersTimeout: limits.headersMs,
      maxHeaderSize: limits.headBytes,
      connectionsCheckingInterval: Math.min(5_000, limits.headersMs),
    },
  };
}

/**
 * Turns connections away beyond the limits, before a byte of them is read. One place may not take all of them: trusted proxies,
 * and whatever runs on this machine, stand for many people and are not counted.
 */
export function limitConnections(server: Server, limits: ConnectionLimits, trustedProxies: readonly string[]): void {
  server.maxConnections = limits.most;
  const proxies = listOf(trustedProxies);
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const place = placeOf(address);
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isThisMachine(place) || (isIP(address) !== 0 && proxies.check(address, family))) return;
    const count = (open.get(place) ?? 0) + 1;
    if (count > limits.fromOnePlace) {
      socket.destroy();
      return;
    }
    open.set(place, count);
    socket.once('close', () => {
      const left = (open.get(place) ?? 1) - 1;
      if (left === 0) open.delete(place);
      else open.set(place, left);
    });
  });
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
