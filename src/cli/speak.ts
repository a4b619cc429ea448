import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { enter } from '../operations/door.ts';
import { Download } from '../operations/ledger/pack.ts';
import type { Operation } from '../operations/operation.ts';
import { principal } from '../operations/people/principal.ts';
import { refuse } from '../domain/kit/refusals.ts';
import { problemOf } from '../operations/problem.ts';
import type { Problem } from '../operations/problem.ts';
import type { House } from './house.ts';

export interface Ask {
  readonly dir: string;
  readonly operation: Operation;
  readonly input: unknown;
  /** The address of the person who acts; null for nobody in particular. */
  readonly as: string | null;
}
export type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable'; readonly says: string };

/** Asks the server of a data folder; where none runs, opens the folder for this one call. */
export async function speak(house: House, ask: Ask): Promise<Answer> {
  const answer = await overSocket(house.socketPath(ask.dir), ask);
  if (answer !== null) return answer;
  const alone = await house.withFolder(ask.dir, async (ctx): Promise<Answer> => {
    const actor = ask.as === null ? ({ kind: 'anonymous' } as const) : await principal(ctx, ask.as);
    if (actor === null) return { kind: 'refused', problem: problemOf(refuse('not-signed-in').refusal) };
    const answered = await enter(ctx, ask.operation, { actor, channel: 'cli', input: ask.input, idempotencyKey: null });
    if (!answered.ok) return { kind: 'refused', problem: problemOf(answered.refusal) };
    const { value } = answered;
    return value instanceof Download
      ? { kind: 'file', name: value.name, bytes: value.bytes }
      : { kind: 'value', value };
  });
  return alone.ok ? alone.value : { kind: 'unreachable', says: alone.says };
}

/** Null where nothing listens. */
function overSocket(socketPath: string, { operation, input, as }: Ask): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(as === null ? {} : { 'x-throughline-as': as }) };
    const sent = request({ socketPath, path: `/operations/${operation.name}`, method: 'POST', headers }, (response) => {
      buffer(response).then((bytes) => resolve(read(response.statusCode ?? 500, response.headers, bytes)), reject);
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      ['ENOENT', 'ECONNREFUSED'].includes(error.code ?? '') ? resolve(null) : reject(error),
    );
    sent.end(JSON.stringify(input));
  });
}

function read(status: number, headers: Readonly<Record<string, string | string[] | undefined>>, bytes: Buffer): Answer {
  const file = headers['x-throughline-file'];
  if (status === 200 && typeof file === 'string') return { kind: 'file', name: file, bytes };
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  return status === 200 ? { kind: 'value', value } : { kind: 'refused', problem: problem(value) };
}

/** The server's own answer: `http/socket.ts` sends nothing else with a status other than 200. */
function problem(value: unknown): Problem {
  return value as Problem;
}
