import { request } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { Download } from '../operations/download.ts';
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
export async function speak(house: House, { dir, as, operation, input }: Ask): Promise<Answer> {
  const answered = await converse(house, { dir, as }, (call) => call(operation, input));
  return answered.ok ? answered.value : { kind: 'unreachable', says: answered.says };
}

/** Asks one thing after the other. */
export type Call = (operation: Operation, input: unknown) => Promise<Answer>;

/** Several calls to the server of a data folder; where none runs, the folder is opened once for all of them. */
export async function converse<T>(
  house: House,
  { dir, as }: Pick<Ask, 'dir' | 'as'>,
  work: (call: Call) => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string }> {
  const socketPath = house.socketPath(dir);
  if (await isListening(socketPath)) {
    const gone = { kind: 'unreachable', says: 'The server has ended. Start it, or try again without it.' } as const;
    return {
      ok: true,
      value: await work(
        async (operation, input) => (await overSocket(socketPath, { dir, as, operation, input })) ?? gone,
      ),
    };
  }
  return await house.withFolder(dir, (ctx) => work((operation, input) => alone(ctx, { as, operation, input })));
}

async function alone(ctx: Context, { as, operation, input }: Omit<Ask, 'dir'>): Promise<Answer> {
  const actor = as === null ? ({ kind: 'anonymous' } as const) : await principal(ctx, as);
  if (actor === null) return { kind: 'refused', problem: problemOf(refuse('not-signed-in').refusal) };
  const answered = await enter(ctx, operation, { actor, channel: 'cli', input, idempotencyKey: null });
  if (!answered.ok) return { kind: 'refused', problem: problemOf(answered.refusal) };
  const { value } = answered;
  return value instanceof Download ? { kind: 'file', name: value.name, bytes: value.bytes } : { kind: 'value', value };
}

function isListening(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
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
