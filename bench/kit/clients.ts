import { Agent, get, request } from 'node:http';

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds from sending to the end of the answer. */
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** Each client sends its next request when the last answer is there, over one kept connection, for so many seconds. */
export async function manyClients(
  clients: number,
  seconds: number,
  ask: (agent: Agent, n: number) => Promise<void>,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let sent = 0;
  const measured = await rate(clients, seconds, () => ask(agent, (sent += 1)));
  agent.destroy();
  return measured;
}

/** The same until so many requests were answered, however long it takes. */
export async function clientsUntil(
  clients: number,
  count: number,
  ask: (agent: Agent, n: number) => Promise<void>,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let sent = 0;
  const client = async () => {
    while (sent < count) await ask(agent, (sent += 1));
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
}

/** Does some work again and again, `clients` times side by side. */
export async function rate(clients: number, seconds: number, work: () => Promise<unknown>): Promise<Measured> {
  const took: number[] = [];
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < seconds * 1000) {
      const from = performance.now();
      await work();
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const spent = (performance.now() - start) / 1000;
  took.sort((a, b) => a - b);
  return { perSecond: took.length / spent, p50: at(took, 0.5), p99: at(took, 0.99), count: took.length };
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}

/** Submits one report of a few lines with a credential in it, under a key of its own; throws where it is not taken. */
export async function submit(agent: Agent, url: string, name: string): Promise<void> {
  const body = JSON.stringify({ text: `Report ${name}. ${REPORT}` });
  const status = await post(agent, `${url}/api/v1/submissions`, body, name);
  if (status !== 201) throw new Error(`a report was answered with ${status}`);
}

/** Asks for an address and throws where the answer is not 200. */
export async function ask(agent: Agent, url: string): Promise<void> {
  const status = await new Promise<number>((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.on('data', () => undefined).on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', reject);
  });
  if (status !== 200) throw new Error(`${url} was answered with ${status}`);
}

const REPORT = `The nightly build prints its settings, and among them is the address of the database.
It is postgres://builder:not-a-real-word-9c1f@db.example.org/orders and it is in the log of run 4711.
I do not know who else can read that log. The team of the shop runs the build.`;

async function post(agent: Agent, url: string, body: string, key: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': key,
        },
      },
      (response) => {
        response
          .on('data', () => undefined)
          .on('end', () => resolve(response.statusCode ?? 0))
          .on('error', reject);
      },
    );
    sent.on('error', reject).end(body);
  });
}
