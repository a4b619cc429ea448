import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { needsPostgres } from '../../../test/support/postgres.ts';
import { startMariadb } from '../../../test/support/servers/mariadb.ts';
import { passwordLine, startNginx } from '../../../test/support/servers/nginx.ts';
import { startGuardedPostgres } from '../../../test/support/servers/postgres.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { startRedis } from '../../../test/support/servers/redis.ts';
import { startSshd } from '../../../test/support/servers/ssh.ts';
import { targetOn, tried } from '../testing.ts';

// A server that is starting, stopping or full judges nobody: whatever it says then is no word about the credential.

const live = randomBytes(12).toString('hex');

/** Connections that take up room until the test is over; given back once the server has taken in or turned away each. */
async function crowd(port: number, count: number, first: Buffer = Buffer.alloc(0)): Promise<readonly Socket[]> {
  const sockets = Array.from({ length: count }, () =>
    connect({ host: '127.0.0.1', port }, function greet(this: Socket) {
      if (first.length > 0) this.write(first);
    }),
  );
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  for (const socket of sockets) socket.on('error', () => undefined); // the last of them may be turned away
  await Promise.all(sockets.map((socket) => Promise.race([once(socket, 'data'), once(socket, 'close')])));
  return sockets;
}

/** Takes the one place that a server has, as soon as whoever saw it start has left. */
async function takePlace(port: number, first?: Buffer): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const [socket] = await crowd(port, 1, first);
    await setTimeout(50); // what is turned away is told so first, and closed then
    if (socket?.closed === false && socket.readyState === 'open') return;
  }
  throw new Error('the server takes nobody at all');
}

describe('given a real PostgreSQL', needsPostgres, () => {
  const start = async () => {
    const server = await startGuardedPostgres(null, ['host all all 127.0.0.1/32 scram-sha-256']);
    onTestFinished(server.stop);
    await server.run(`create role robot login password '${live}'`);
    return { server, target: targetOn('postgres', server.port, { account: 'robot' }) };
  };

  test('when it is full, then nobody can tell', async () => {
    const { server, target } = await start();
    // protocol 3.0 and an account (protocol-message-formats, StartupMessage): the server then waits for the password
    const words = Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.from('user\0robot\0database\0postgres\0\0')]);
    await crowd(server.port, 125, Buffer.concat([Buffer.from([0, 0, 0, words.length + 4]), words]));
    expect(await tried(target, live)).toBe('cannot-tell 53300');
  });

  test('when it is stopping, then nobody can tell', async () => {
    const { server, target } = await start();
    const session = new pg.Client({
      host: '127.0.0.1',
      port: server.port,
      user: 'robot',
      password: live,
      database: 'postgres',
    });
    session.on('error', () => undefined); // the server goes away under it
    await session.connect();
    onTestFinished(async () => await session.end());
    // a smart stop waits for the session and takes nobody new; a program runs in the server's own folder
    await server.run("copy (select 1) to program 'kill -TERM $(head -n 1 postmaster.pid)'");
    expect(await tried(target, live)).toBe('cannot-tell 57P03');
  });
});

describe('given a real MariaDB', needsPrograms('mariadbd', 'mariadb-install-db'), () => {
  test('when it is full, or the account has used up its hour, then nobody can tell', async () => {
    const server = await startMariadb(
      null,
      [
        `create user robot@'127.0.0.1' identified by '${live}'`,
        `create user seldom@'127.0.0.1' identified by '${live}' with max_connections_per_hour 1`,
      ],
      ['--max-connections=10', '--skip-ssl'],
    );
    onTestFinished(server.stop);
    const seldom = targetOn('mariadb', server.port, { account: 'seldom' });
    expect(await tried(seldom, live)).toBe('still-valid logged-in');
    expect(await tried(seldom, live)).toBe('cannot-tell 1226');
    await crowd(server.port, 12);
    expect(await tried(targetOn('mariadb', server.port, { account: 'robot' }), live)).toBe('cannot-tell 1040');
  }, 60_000);
});

test('given a real Redis that is full, then nobody can tell', needsPrograms('redis-server'), async () => {
  const server = await startRedis(null, [`requirepass ${live}`, 'maxclients 1']);
  onTestFinished(server.stop);
  await takePlace(server.port, Buffer.from('PING\r\n'));
  expect(await tried(targetOn('redis', server.port), live)).toMatch(/^cannot-tell /u);
});

test(
  'given a real sshd with as many at its door as it takes, then nobody can tell',
  needsPrograms('sshd', 'ssh-keygen'),
  async () => {
    const server = await startSshd(['MaxStartups 1']);
    onTestFinished(server.stop);
    const target = targetOn('ssh', server.port, { account: 'root', authority: server.hostKey });
    await takePlace(server.port);
    expect(await tried(target, server.keys.live)).toMatch(/^cannot-tell /u);
  },
);

test('given a real nginx that limits how often it is asked, then nobody can tell', needsPrograms('nginx'), async () => {
  const server = await startNginx(
    [
      {
        tls: null,
        directives: 'server_name slow; limit_req zone=slow; auth_basic "here"; auth_basic_user_file users;',
      },
    ],
    { users: passwordLine('robot', live) },
  );
  onTestFinished(server.stop);
  const target = targetOn('http-basic', server.ports[0] ?? 0, { account: 'robot' });
  expect(await tried(target, 'rotated')).toBe('refused 401');
  expect(await tried(target, live)).toBe('cannot-tell 5xx');
});
