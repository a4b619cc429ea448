import type { Duplex } from 'node:stream';
import { Stopped } from '../stopped.ts';

/** Reads a connection piece by piece, and can leave the rest to somebody else. */
export class Reader {
  readonly #stream: Duplex;

  constructor(stream: Duplex) {
    this.#stream = stream;
  }

  /** Exactly so many bytes. Throws `Stopped` with `closed` when the host closes before. */
  async exactly(count: number): Promise<Buffer> {
    let bytes = this.#take(count);
    while (bytes === null) {
      await readable(this.#stream);
      bytes = this.#take(count);
    }
    if (bytes.length < count) throw new Stopped('closed');
    return bytes;
  }

  /** Up to and with a line end, without it; at most `limit` bytes. Throws `Stopped` with `not-understood` beyond them. */
  async line(limit: number): Promise<string> {
    const bytes: number[] = [];
    for (;;) {
      const [byte = 0] = await this.exactly(1);
      if (byte === 0x0a) break;
      if (bytes.push(byte) > limit) throw new Stopped('not-understood');
    }
    if (bytes.at(-1) === 0x0d) bytes.pop();
    return Buffer.from(bytes).toString('latin1');
  }

  /** Everything until the host closes. */
  async rest(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    while (!this.#stream.readableEnded) {
      const chunk = bufferOf(this.#stream.read());
      if (chunk !== null) chunks.push(chunk);
      else if (!this.#stream.readableEnded) await readable(this.#stream);
    }
    return Buffer.concat(chunks);
  }

  /** Waits until the stream no longer thinks that somebody reads it, so that a driver can take it over. */
  async release(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }

  #take(count: number): Buffer | null {
    if (this.#stream.destroyed) throw new Stopped('closed');
    // at the end of the stream Node gives what is left, though it is less
    const bytes = bufferOf(this.#stream.read(count));
    if (bytes === null && this.#stream.readableEnded) throw new Stopped('closed');
    return bytes;
  }
}

async function readable(stream: Duplex): Promise<void> {
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

/** A stream that is not in object mode and has no encoding set gives buffers. */
function bufferOf(chunk: unknown): Buffer | null {
  return Buffer.isBuffer(chunk) ? chunk : null;
}
