import { request } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { answerOf } from '../operations/answer.ts';
import type { Answer } from '../operations/answer.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import type { Operation } from '../operations/operation.ts';
import { actorOf } from '../operations/people/principal.ts';
import type { Problem } from '../operations/problem.ts';
import type { House } from './house.ts';

export interface Ask {
  readonly dir: string;
  readonly operation: Operation;
  readonly input: unknown;
  /** The address of the person who acts; null for nobody in particular. */
  readonly as: string | null;
}
/** Who acts, and through what, where that is not this command line. */
interface By {
  readonly as: string | null;
  /** An `Authorization` header, which goes before a name. */
  readonly token: string | null;
  readonly channel: 'cli' | 'mcp';
}

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
  { dir, as, token = null, channel = 'cli' }: Pick<Ask, 'dir' | 'as'> & Partial<By>,
  work: (call: Call, who: Who) => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string }> {
  const socketPath = house.socketPath(dir);
  const by: By = { as, token, channel };
  if (await isListening(socketPath)) {
    const gone = { kind: 'unreachable', says: 'The server has ended. Start it, or try again without it.' } as const;
    const ask = async (path: string, input: unknown) => (await overSocket(socketPath, by, path, input)) ?? gone;
    return {
      ok: true,
      value: await work(
        (operation, input) => ask(`/operations/${operation.name}`, input),
        () => ask('/who', {}),
      ),
    };
  }
  return await house.withFolder(dir, (ctx) =>
    work(
      (operation, input) => alone(ctx, by, operation, input),
      async () => answerOf(await actorOf(ctx, by)),
    ),
  );
}

/** For whom the calls are made: the value of the answer is an `Actor`. */
export type Who = () => Promise<Answer>;

async function alone(ctx: Context, by: By, operation: Operation, input: unknown): Promise<Answer> {
  const actor = await actorOf(ctx, { ...by, operation: operation.name });
  if (!actor.ok) return answerOf(actor);
  const { channel } = by;
  return answerOf(await enter(ctx, operation, { actor: actor.value, channel, input, idempotencyKey: null }));
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
function overSocket(socketPath: string, by: By, path: string, input: unknown): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path, method: 'POST', headers: headersOf(by) }, (response) => {
      buffer(response).then((bytes) => resolve(read(response.statusCode ?? 500, response.headers, bytes)), reject);
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      ['ENOENT', 'ECONNREFUSED'].includes(error.code ?? '') ? resolve(null) : reject(error),
    );
    sent.end(JSON.stringify(input));
  });
}

function headersOf({ as, token, channel }: By): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    'x-throughline-channel': channel,
    ...(as === null ? {} : { 'x-throughline-as': as }),
    ...(token === null ? {} : { authorization: token }),
  };
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
