import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.ts';
import { makeCredentials } from '../../src/app/demo/credentials.ts';
import type { Credentials } from '../../src/app/demo/credentials.ts';
import { buildDesk } from '../support/build-desk.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';
import { startSmtpServer } from '../support/smtp.ts';
import type { SmtpServer, Taken } from '../support/smtp.ts';
import { openAlbum, WIDE } from './screens/album.ts';
import type { Album } from './screens/album.ts';
import type { Colleague } from './screens/door.ts';

type Name = 'ada' | 'rosa' | 'viktor' | 'otto';
/** Each has a browser of their own: cookies, storage, downloads. */
type Pages = Readonly<Record<Name | 'reporter' | 'stranger', Page>>;

/** Everything that the story needs before it begins. */
export interface Stage extends Pages {
  readonly server: RunningServer;
  readonly people: Readonly<Record<Name, Colleague>>;
  readonly credentials: Credentials;
  /** What the reporter pastes: a message with all three. */
  readonly message: string;
  /** The reporter's mail address. */
  readonly address: string;
  /** A text file that proves a rotation, and holds the old password itself. */
  readonly proofFile: string;
  readonly album: Album;
  readonly folder: string;
  readonly downloads: string;
  /** Folders with everything that the product has left: data, logs, temporary files, mails, downloads. */
  readonly left: readonly string[];
  mails(): Promise<readonly Taken[]>;
  /** Keeps what everybody sees now in `test-results/`, for whoever has to find out why a chapter failed. */
  showScreens(): Promise<void>;
  /** Ends the server in order, so that all it has to say is written. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  await buildDesk();
  const folder = await makeTempFolder();
  const [downloads, mailbox, own] = [join(folder, 'downloads'), join(folder, 'mails'), join(folder, 'own')];
  await Promise.all([downloads, mailbox, own].map(async (place) => await mkdir(place)));
  const smtp = await startSmtpServer();
  const server = await startServer(folder, {
    SMTP_URL: `smtp://${smtp.host}:${smtp.port}`,
    MAIL_FROM: 'The desk <desk@example.org>',
  });
  const browser = await launchBrowser();
  const credentials = makeCredentials();
  const proofFile = join(own, 'rotation.log');
  await writeFile(
    proofFile,
    `10:02 vault: rotating billing_app\n10:02 old: ${credentials.password}\n10:02 DATABASE_URL=${credentials.databaseUrl}\n10:03 vault: done\n`,
  );
  const pages = await openPages(browser);
  let isUp = true;

  return {
    ...pages,
    server,
    people: {
      ada: person('Ada Lindqvist'),
      rosa: person('Rosa Ferreira'),
      viktor: person('Viktor Hahn'),
      otto: person('Otto Okafor'),
    },
    credentials,
    message: messageWith(credentials),
    address: 'eve@example.org',
    proofFile,
    album: openAlbum(),
    folder,
    downloads,
    left: [server.data, join(folder, 'logs'), join(folder, 'tmp'), downloads, mailbox],
    mails: async () => await smtp.mails(),
    async showScreens() {
      for (const [name, page] of Object.entries<Page>(pages))
        await page.screenshot({ path: join(RESULTS, `${name}.png`), fullPage: true });
    },
    async stop() {
      if (!isUp) return;
      isUp = false;
      await keepMails(smtp, mailbox);
      await server.stop();
    },
    async close() {
      await browser.close();
      if (isUp) await server.stop();
      await smtp.stop();
      await removeFolder(folder);
    },
  };
}

const RESULTS = fileURLToPath(new URL('../../test-results/journeys/', import.meta.url));

async function openPages(browser: Browser): Promise<Pages> {
  const open = async () => {
    const context = await browser.newContext({
      viewport: WIDE,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(60_000);
    return await context.newPage();
  };
  return {
    ada: await open(),
    rosa: await open(),
    viktor: await open(),
    otto: await open(),
    reporter: await open(),
    stranger: await open(),
  };
}

function person(name: string): Colleague {
  return {
    name,
    email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.org`,
    password: randomBytes(12).toString('base64url'),
  };
}

function messageWith({ privateKey, databaseUrl, passphrase }: Credentials): string {
  return [
    'A database password and a private key stand in #billing-deploys since this morning:',
    '',
    `> for the billing deploy use ${databaseUrl}`,
    '> and this key for the bastion:',
    privateKey,
    `> the night guard lets you in when you say ${passphrase}`,
  ].join('\n');
}

async function keepMails(smtp: SmtpServer, folder: string): Promise<void> {
  for (const [i, { raw, envelope }] of (await smtp.mails()).entries()) {
    await writeFile(join(folder, `${i}.eml`), raw);
    await writeFile(join(folder, `${i}.json`), JSON.stringify(envelope));
  }
}
