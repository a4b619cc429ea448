import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { Stopped } from '../stopped.ts';
import type { ProbeLimits } from '../types.ts';
import { Line } from './line.ts';
import type { Pinned } from './pin.ts';

/** All connections of one probe: what opens them, what closes them, and why one was cut. */
export class Lines {
  readonly #limits: ProbeLimits;
  readonly #open: Line[] = [];
  #over: Stopped | null = null;

  constructor(limits: ProbeLimits) {
    this.#limits = limits;
  }

  /** Connects to the pinned addresses in their order. Throws `Stopped` with `unreachable` or `timeout`. */
  async open({ addresses, port }: Pinned): Promise<Line> {
    let last = new Stopped('unreachable');
    for (const address of addresses) {
      if (this.#over !== null) throw this.#over;
      const socket = await connected(address, port, this.#limits.silenceMillis);
      if (socket instanceof Stopped) {
        last = socket;
        continue;
      }
      const line = new Line(socket, this.#limits);
      return this.#kept(line);
    }
    throw last;
  }

  /** Why we cut one of them; null while we have not. */
  get stopped(): Stopped | null {
    return this.#over ?? this.#open.find(({ stopped }) => stopped !== null)?.stopped ?? null;
  }

  /** Whether the host closed the last one. */
  get ended(): boolean {
    return this.#open.at(-1)?.ended === true;
  }

  /** Cuts all of them, also those that come about later. */
  cut(code: Stopped['code']): void {
    this.#over = new Stopped(code);
    for (const line of this.#open) line.cut(code);
  }

  #kept(line: Line): Line {
    line.on('error', () => undefined); // what it means is read from `stopped`
    this.#open.push(line);
    if (this.#over !== null) line.cut(this.#over.code);
    return line;
  }

  /** Closes what is still open. */
  close(): void {
    for (const line of this.#open) line.destroy();
  }
}

async function connected(host: string, port: number, millis: number): Promise<Socket | Stopped> {
  return await new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true });
    const late = setTimeout(() => failed('timeout'), millis);
    const failed = (code: Stopped['code']): void => {
      clearTimeout(late);
      socket.destroy();
      resolve(new Stopped(code));
    };
    const refused = (): void => failed('unreachable');
    socket.once('error', refused);
    socket.once('connect', () => {
      clearTimeout(late);
      socket.off('error', refused);
      resolve(socket);
    });
  });
}
