import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { needsPostgres } from '../../support/postgres.ts';
import { freePort } from '../../support/free-port.ts';
import { runToItsEnd } from '../../support/killable-server.ts';
import { scale } from '../../support/scale.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { startSmtpServer } from '../../support/smtp.ts';
import { tempFolder } from '../../support/temp.ts';
import { call, mustCall } from '../kit/api.ts';
import { setUpCrew } from '../kit/people.ts';
import { emptyBook } from '../kit/storm.ts';
import { everythingIsThere } from './kit/after.ts';
import { twoDatabases } from './kit/databases.ts';
import { openDesk } from './kit/desk.ts';
import { underLoad } from './kit/load.ts';

const SECONDS = scale(4, 120);

describe(
  'given two nodes on one PostgreSQL behind one address',
  { ...needsPostgres, ...needsPrograms('nginx') },
  () => {
    test('when reporters write to any of them, then each report is there once, in one ledger, and each mail goes once', async () => {
      const [databases, smtp] = [await twoDatabases(), await startSmtpServer()];
      onTestFinished(smtp.stop);
      const desk = await openDesk(databases, {
        SMTP_URL: `smtp://${smtp.host}:${smtp.port}?tls=none`,
        MAIL_FROM: 'desk@example.org',
      });
      const { responder } = await setUpCrew({ ...desk.nodes[0].server(), url: desk.url, setUpToken: desk.setUpToken });
      const book = emptyBook(null);
      const load = { url: desk.url, reporters: 10, name: 'calm', withAddress: true };
      await underLoad(load, book, () => sleep(SECONDS * 1000));

      const count = await everythingIsThere(desk, responder, databases.desk, book);
      expect(count).toBeGreaterThan(20);
      await expect.poll(async () => (await smtp.mails()).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count);
      await sleep(600); // whoever wanted to send one twice has had the time
      const recipients = (await smtp.mails()).flatMap(({ envelope }) => envelope.to);
      expect(recipients.toSorted()).toEqual(book.submitted.map(({ contact = '' }) => contact).toSorted());

      // a session that one node ended is ended on the other
      const [first, second] = desk.nodes;
      expect((await call(second.url, 'case.queue', {}, { cookie: responder }))?.status).toBe(200);
      await mustCall(first.url, 'people.signOut', {}, { cookie: responder });
      expect((await call(second.url, 'case.queue', {}, { cookie: responder }))?.status).toBe(401);
    });

    test('when the database of the keys is that of the events, or the root key is missing or another, then a node says so and ends', async () => {
      const databases = await twoDatabases();
      const other = new URL(databases.desk);
      other.searchParams.set('application_name', 'the same one under another name');
      const options = { databaseUrl: databases.desk, dir: await tempFolder() };
      const same = await runToItsEnd({ ...options, env: { VAULT_DATABASE_URL: other.href } });
      expect(same).toMatchObject({ code: 3 });
      expect(same.stderr).toContain('VAULT_DATABASE_URL names the database that DATABASE_URL names.');

      await openDesk(databases);
      const env = { VAULT_DATABASE_URL: databases.keys };
      const keyless = await runToItsEnd({ ...options, env });
      expect(keyless.stderr).toContain('The root key of this vault is not here.');
      const alone = await runToItsEnd({ ...options, env: {} });
      expect(alone.stderr).toContain('This database belongs to another vault');
      const nowhere = `postgres://127.0.0.1:${await freePort()},127.0.0.1:${await freePort()}/desk`;
      const away = await runToItsEnd({ ...options, databaseUrl: nowhere });
      expect(away).toMatchObject({ code: 3 });
      expect(away.stderr).toContain('The database did not answer');
    });
  },
);
