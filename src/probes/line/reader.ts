import type { Duplex } from 'node:stream';
import { Stopped } from '../stopped.ts';

/** Reads a connection piece by piece, and can leave the rest to somebody else. */
export class Reader {
  readonly #stream: Duplex;
  /** What came and was not asked for yet. A connection gives no more than its limit. */
  #have: Buffer = Buffer.alloc(0);

  constructor(stream: Duplex) {
    this.#stream = stream;
  }

  /** Exactly so many bytes. Throws `Stopped` with `closed` when the host closes before. */
  async exactly(count: number): Promise<Buffer> {
    while (this.#have.length < count) if (!(await this.#more())) throw new Stopped('closed');
    const bytes = this.#have.subarray(0, count);
    this.#have = this.#have.subarray(count);
    return bytes;
  }

  /** Up to and with a line end, without it; at most `limit` bytes. Throws `Stopped` with `not-understood` beyond them. */
  async line(limit: number): Promise<string> {
    for (let from = 0; ;) {
      const end = this.#have.indexOf(0x0a, from);
      if (end > limit || (end < 0 && this.#have.length > limit)) throw new Stopped('not-understood');
      if (end >= 0) return (await this.exactly(end + 1)).toString('latin1').replace(/\r?\n$/u, '');
      from = this.#have.length;
      if (!(await this.#more())) throw new Stopped('closed');
    }
  }

  /** Everything until the host closes. */
  async rest(): Promise<Buffer> {
    while (await this.#more());
    const bytes = this.#have;
    this.#have = Buffer.alloc(0);
    return bytes;
  }

  /** Gives back what was not asked for, and waits until the stream can be taken over. */
  async release(): Promise<void> {
    if (this.#have.length > 0) this.#stream.unshift(this.#have);
    this.#have = Buffer.alloc(0);
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** False when the host has closed. Throws `Stopped` when the connection was cut. */
  async #more(): Promise<boolean> {
    for (;;) {
      if (this.#stream.readableEnded) return false;
      if (this.#stream.destroyed) throw new Stopped('closed');
      // all that there is: asked for more than there is, a stream says at once that it is readable, for ever
      const chunk: unknown = this.#stream.read();
      if (Buffer.isBuffer(chunk)) {
        this.#have = Buffer.concat([this.#have, chunk]);
        return true;
      }
      await changed(this.#stream);
    }
  }
}

async function changed(stream: Duplex): Promise<void> {
  await new Promise<void>((resolve) => {
    const events = ['readable', 'end', 'close', 'error'] as const;
    const done = (): void => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.on(event, done);
    if (stream.destroyed || stream.readableEnded) done();
  });
}
