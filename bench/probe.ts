import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { startRedis } from '../test/support/servers/redis.ts';
import { startGuardedPostgres } from '../test/support/servers/postgres.ts';
import { passwordLine, startNginx } from '../test/support/servers/nginx.ts';
import { attempt } from '../src/probes/apart/attempt.ts';
import { probe } from '../src/probes/probe.ts';
import { LIMITS, LOOPBACK, held, targetOn } from '../src/probes/testing.ts';
import type { ProbeTarget } from '../src/probes/types.ts';
import './kit/ends-quietly.ts';

/**
 * Our own share of a probe: `node bench/probe.ts [ROUNDS]`. For each real server, in the same run: the bare exchange (a
 * connection and the server's answer to the fewest bytes that make it judge or greet), the attempt in this thread with the
 * driver loaded, and the whole probe with a thread of its own. Medians, in milliseconds.
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const LIVE = randomBytes(12).toString('hex');

await measured('Redis', async () => {
  const { port, stop } = await startRedis(null, [`requirepass ${LIVE}`]);
  return { target: targetOn('redis', port), bare: `*2\r\n$4\r\nAUTH\r\n$5\r\nwrong\r\n`, stop };
});
await measured('nginx, basic', async () => {
  const { ports, stop } = await startNginx(
    [{ tls: null, directives: 'auth_basic "here"; auth_basic_user_file users;' }],
    { users: passwordLine('robot', LIVE) },
  );
  const target = targetOn('http-basic', ports[0] ?? 0, { account: 'robot' });
  return { target, bare: 'GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Basic cm9ib3Q6d3Jvbmc=\r\n\r\n', stop };
});
await measured('PostgreSQL', async () => {
  const { port, run, stop } = await startGuardedPostgres(null, ['host all all 127.0.0.1/32 scram-sha-256']);
  await run(`create role robot login password '${LIVE}'`);
  // a startup message: protocol 3.0 and the account; the server answers by asking for SCRAM
  const words = Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.from('user\0robot\0database\0postgres\0\0')]);
  const bare = Buffer.concat([Buffer.from([0, 0, 0, words.length + 4]), words]);
  return { target: targetOn('postgres', port, { account: 'robot' }), bare, stop };
});

interface Case {
  readonly target: ProbeTarget;
  /** What makes the server answer, without a driver. */
  readonly bare: string | Buffer;
  readonly stop: () => Promise<void>;
}

async function measured(name: string, start: () => Promise<Case>): Promise<void> {
  const { target, bare, stop } = await start();
  try {
    const pinned = { addresses: ['127.0.0.1'], port: target.port, clear: true };
    const raw = await median(async () => await exchanged(target.port, bare));
    const ours = await median(async () => {
      const credential = new Uint8Array(held('rotated'));
      await attempt({ target, pinned, limits: LIMITS, at: LOOPBACK.at, credential });
    });
    const whole = await median(async () => void (await probe(target, held('rotated'), LIMITS, LOOPBACK)));
    const line = (what: string, millis: number) => `  ${what.padEnd(40)} ${millis.toFixed(1).padStart(7)} ms`;
    console.log(`${name}, ${ROUNDS} rounds`);
    console.log(line('bare connection and first answer', raw));
    console.log(line('attempt, driver loaded', ours));
    console.log(line('whole probe, in a thread of its own', whole));
    console.log(
      `  our share of it ${(100 * (1 - raw / whole)).toFixed(0)} %, ${(whole - ours).toFixed(1)} ms for the thread`,
    );
  } finally {
    await stop();
  }
}

async function median(work: () => Promise<void>): Promise<number> {
  await work(); // the first loads what the others find loaded
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? Number.NaN;
}

async function exchanged(port: number, bytes: string | Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true }, () => socket.write(bytes));
    socket.once('error', reject);
    socket.once('data', () => {
      socket.destroy();
      resolve();
    });
  });
}
