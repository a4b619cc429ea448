import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { refuse } from '../domain/kit/refusals.ts';
import { PROBLEM, problemOf } from '../operations/problem.ts';

/** What Node says of a connection that brought no request. */
const STATUS: Readonly<Record<string, 408 | 413 | 431>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

const REASON = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Content Too Large',
  431: 'Request Header Fields Too Large',
};

/**
 * Answers what is no HTTP with one line and ends the connection; gives the status, or null where nobody is there any more.
 * Nothing of what was sent is said again.
 */
export function answerMalformed(
  error: { readonly code?: string },
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): number | null {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return null;
  const status = STATUS[error.code ?? ''] ?? 400;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${REASON[status]}\r\n${lines.join('')}content-length: 0\r\nconnection: close\r\n\r\n`);
  return status;
}

/** An address that cannot be decoded meets no route and no hook. */
export function answerBadAddress(reply: FastifyReply, headers: Readonly<Record<string, string>>): void {
  const problem = problemOf(refuse('input-invalid').refusal);
  void reply.headers(headers).code(problem.status).type(PROBLEM).send(problem);
}
