import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { Stopped } from '../stopped.ts';
import type { ProbeLimits } from '../types.ts';

/**
 * A connection that is already made, with the limits of a probe around it: so many bytes are read, and so long may the
 * host say nothing. Drivers take it for a socket; what they ask of one beyond reading and writing stands below.
 */
export class Line extends Duplex {
  readonly #socket: Socket;
  readonly #silence: NodeJS.Timeout;
  #left: number;
  /** Why we cut it; null while we have not. */
  stopped: Stopped | null = null;
  /** Whether the host has closed its side. */
  ended = false;

  constructor(socket: Socket, { silenceMillis, bytes }: Pick<ProbeLimits, 'silenceMillis' | 'bytes'>) {
    super({ allowHalfOpen: false });
    this.#socket = socket;
    this.#left = bytes;
    this.#silence = setTimeout(() => this.cut('timeout'), silenceMillis);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('end', () => this.#end());
    socket.on('close', () => {
      this.#end();
      if (this.writableEnded) this.destroy();
    });
    socket.on('error', () => {
      this.ended = true;
      this.destroy(this.stopped ?? new Stopped('closed'));
    });
  }

  /** Ends it at once, for a reason of ours. */
  cut(code: Stopped['code']): void {
    this.stopped ??= new Stopped(code);
    this.destroy(this.stopped);
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#silence.refresh();
    this.#socket.write(chunk, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#silence);
    this.#socket.destroy();
    done(error);
  }

  #take(chunk: Buffer): void {
    this.#silence.refresh();
    this.#left -= chunk.length;
    if (this.#left < 0) this.cut('too-much');
    else if (!this.push(chunk)) this.#socket.pause();
  }

  #end(): void {
    if (this.ended) return;
    this.ended = true;
    this.push(null);
  }

  /** A driver that wants to connect by itself is told that it has. */
  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
