import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ProbeTargetsView } from '../../src/operations/proof/views.ts';
import { searchFolder } from '../support/bytes.ts';
import { openHouse } from '../support/house.ts';
import { startRude } from '../support/servers/rude.ts';
import { tempFolder } from '../support/temp.ts';

const MINUTE = 60_000;
const fresh = () => `Gull-${randomBytes(12).toString('hex')}-Rope`;

/** What hosts do to the driver that holds the password. */
const MANNERS: readonly (readonly [string, (socket: Socket) => void])[] = [
  ['breaks off', (socket) => socket.resetAndDestroy()],
  ['sends a megabyte', (socket) => socket.write(Buffer.alloc(1_048_576, '+OK\r\n'))],
  ['sends what no driver reads', (socket) => socket.write(randomBytes(4_000))],
  ['sends the password back', echo],
];

test.each(MANNERS)('given a host that %s, when a password is tried there, then nothing keeps it', async (_, meet) => {
  const { house, probe, password, wait } = await openDesk(meet);
  const [wrong, unread] = [fresh(), fresh()];
  const said = [
    await probe({ secret: password }),
    await probe({ secret: wrong }),
    await probe({ secret: `  "${wrong}"\n${password.slice(0, 12)}` }),
    // refused before anybody looks at it: by its form, its size, its field, its sender
    await probe({ secret: [unread] }),
    await probe({ secret: unread.repeat(2_000) }),
    await probe({ secret: '', consent: unread }),
    await probe({ secret: unread, [unread]: unread }),
    await probe({ secret: unread }, ''),
    await house.send('POST', `/api/v1/case.probe?secret=${unread}`, `{"secret":"${unread}`, {
      'content-type': 'application/json',
    }),
  ];
  wait();
  said.push(await probe({ secret: password }));
  expect(said.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  expect([said[0]?.json['answer'], said.at(-1)?.json['answer']]).toEqual(['cannot-tell', 'cannot-tell']);
  await house.close();
  for (const value of [password, wrong, unread]) {
    expect(await searchFolder(house.dir, value)).toEqual([]);
    expect([...house.lines, ...said.map(({ text }) => text)].filter((text) => text.includes(value))).toEqual([]);
  }
});

/** Says that all is well, and whatever it was sent. */
function echo(socket: Socket): void {
  socket.on('data', (chunk) => socket.write(Buffer.concat([Buffer.from('-ECHO '), chunk, Buffer.from('\r\n')])));
}

async function openDesk(meet: (socket: Socket) => void) {
  let at = Date.now();
  const host = await startRude(meet);
  onTestFinished(host.stop);
  const probeTargets = join(await tempFolder(), 'targets.json');
  const entry = { identity: 'cache', issuer: 'redis', host: 'localhost', port: host.port, private: true };
  await writeFile(probeTargets, JSON.stringify({ targets: [entry] }));
  const house = await openHouse({ now: () => at, probeTargets });
  const rita = await house.join('Rita', ['responder']);
  const password = fresh();
  await house.call('submissions', { text: `In the chat: password=${password}` });
  await house.call('case.linkIdentity', { case: 'C-1', kind: 'database-user', name: 'cache' }, { cookie: rita });
  const { credentials } = (await house.call('case.probeTargets', { case: 'C-1' }, { cookie: rita }))
    .json as unknown as ProbeTargetsView;
  const asked = { case: 'C-1', credential: credentials[0]?.credential, target: credentials[0]?.targets[0]?.target };
  return {
    house,
    password,
    wait: () => void (at += MINUTE),
    probe: (input: object, cookie = rita) =>
      house.call('case.probe', { ...asked, consent: true, ...input }, { cookie }),
  };
}
