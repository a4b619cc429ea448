import { call } from '../../test/faults/kit/api.ts';

/** Milliseconds that answers took, and what was not answered. */
export class Times {
  readonly #took: number[] = [];
  /** Answers that were none, by what came instead. */
  readonly odd: string[] = [];

  static together(all: readonly Times[]): Times {
    const sum = new Times();
    for (const one of all) {
      for (const ms of one.#took) sum.add(ms);
      sum.odd.push(...one.odd);
    }
    return sum;
  }

  add(ms: number): void {
    this.#took.push(ms);
  }

  get count(): number {
    return this.#took.length;
  }

  /** The time that this part of the answers was quicker than; NaN where there were none. */
  at(part: number): number {
    return this.#took.toSorted((a, b) => a - b)[Math.floor(this.#took.length * part)] ?? Number.NaN;
  }

  /** `p50 3.1, p95 4.0, p99 9.9 ms (612)`. */
  said(): string {
    const [p50, p95, p99] = [this.at(0.5), this.at(0.95), this.at(0.99)].map((ms) => ms.toFixed(1));
    const wrong = this.odd.length === 0 ? '' : `; ${this.odd.length} went wrong, the first: ${this.odd[0]}`;
    return `p50 ${p50}, p95 ${p95}, p99 ${p99} ms (${this.count}${wrong})`;
  }
}

/** Asks for an operation, notes how long the whole answer took, and gives its body; null where it was refused or cut off. */
export async function timed(
  times: Times,
  url: string,
  operation: string,
  input: object,
  request: { readonly cookie?: string; readonly key?: string } = {},
): Promise<unknown> {
  const from = performance.now();
  const answer = await call(url, operation, input, request);
  if (answer === null || answer.status >= 300) {
    times.odd.push(`${operation} ${answer?.status ?? 'cut off'} ${JSON.stringify(answer?.body ?? null).slice(0, 200)}`);
    return null;
  }
  times.add(performance.now() - from);
  return answer.body;
}

/** The same question again and again, one after the other, for so long. */
export async function again(seconds: number, ask: (times: Times, n: number) => Promise<unknown>): Promise<Times> {
  const times = new Times();
  const until = performance.now() + seconds * 1000;
  for (let n = 0; performance.now() < until; n += 1) await ask(times, n);
  return times;
}
