import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readConfig } from '../../src/app/config.ts';
import { serve } from '../../src/app/serve.ts';
import type { Served } from '../../src/app/serve.ts';
import type { Role } from '../../src/domain/people/roles.ts';
import { api, linkIn } from '../support/api.ts';
import { buildDesk } from '../support/build-desk.ts';
import { launchBrowser } from '../support/chromium.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { startSmtpServer } from '../support/smtp.ts';
import type { Taken } from '../support/smtp.ts';
import { openAlbum, WIDE } from './screens/album.ts';
import type { Album } from './screens/album.ts';

/** Who is let in before a story begins, by the name of their mail address, and as what. */
export type Cast<N extends string> = Readonly<Record<N, { readonly name: string; readonly roles: readonly Role[] }>>;

/** Somebody at the desk: a browser of their own in which they are signed in, and the operations as they may use them. */
export interface Colleague {
  readonly name: string;
  readonly page: Page;
  /** Their session, for a command or a request of their own. */
  readonly cookie: string;
  /** For what the story takes as given; what it tells of is done on the screens. */
  call<T>(operation: string, input: object): Promise<T>;
}

/** A house whose clock can be moved, and the browsers of those who come to it. */
export interface TimedHouse {
  readonly url: string;
  readonly served: Served;
  /** A browser without an account. */
  readonly visitor: Page;
  readonly album: Album;
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly downloads: string;
  /** What the server and the browsers take for the time of day. */
  now(): number;
  /** Lets time pass. Sessions last twelve hours, so everybody is signed in again. */
  pass(ms: number): Promise<void>;
  /** What the clocks and the post do by themselves, at once. */
  tick(): Promise<void>;
  mails(): Promise<readonly Taken[]>;
  /** Keeps what everybody sees now, for whoever has to find out why a chapter failed. */
  keepScreens(folder: string): Promise<void>;
  close(): Promise<void>;
}

export type TimedStage<N extends string> = Readonly<Record<N, Colleague>> & TimedHouse;

const PASSWORD = 'correct horse battery 1';

/** A whole house in this process, since time is an argument of it, with a mail server and browsers that are real. */
export async function openTimedStage<N extends string>(
  cast: Cast<N>,
  env: Readonly<Record<string, string>> = {},
): Promise<TimedStage<N>> {
  await buildDesk();
  const folder = await makeTempFolder();
  const [data, downloads, log] = [join(folder, 'data'), join(folder, 'downloads'), join(folder, 'server.log')];
  await mkdir(downloads);
  const smtp = await startSmtpServer();
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const served = await open({ data, log, now }, { SMTP_URL: `smtp://${smtp.host}:${smtp.port}`, ...env });
  const browser = await launchBrowser();
  const administrator = await api(served).signUp('people.setUp', {
    link: linkIn(served.setUp ?? ''),
    name: 'Ada Lindqvist',
    email: 'ada@example.org',
    password: PASSWORD,
  });
  const people = await forEach(cast, async (who, as) => await letIn(served, administrator, browser, { who, ...as }));
  const visitor = await newPage(browser);
  const colleagues = Object.values<SignedIn>(people);

  return {
    ...people,
    url: served.url,
    served,
    visitor,
    album: openAlbum(),
    folder,
    data,
    log,
    downloads,
    now,
    async pass(ms) {
      ahead += ms;
      for (const page of [visitor, ...colleagues.map((one) => one.page)]) await page.clock.setFixedTime(now());
      for (const colleague of colleagues) await colleague.signInAgain();
    },
    tick: async () => await served.app.jobs.runOnce(),
    mails: async () => await smtp.mails(),
    async keepScreens(to) {
      await mkdir(to, { recursive: true });
      for (const { name, page } of [{ name: 'visitor', page: visitor }, ...colleagues])
        await writeFile(join(to, `${name}.png`), await page.screenshot({ fullPage: true }));
    },
    async close() {
      await browser.close();
      await served.close();
      await smtp.stop();
      await removeFolder(folder);
    },
  };
}

async function open(
  { data, log, now }: { readonly data: string; readonly log: string; readonly now: () => number },
  env: Readonly<Record<string, string>>,
): Promise<Served> {
  const configured = readConfig({ data, port: 0 }, { MAIL_FROM: 'The desk <desk@example.org>', ...env });
  if (!configured.ok) throw new Error(configured.says);
  const serving = await serve(configured.config, {
    now,
    log,
    onFault(error) {
      throw error;
    },
  });
  if (!serving.ok) throw new Error(serving.says);
  return serving.served;
}

interface SignedIn extends Colleague {
  signInAgain(): Promise<void>;
}

/** The same names with what is made of each, one after the other: `Object.entries` gives every name that a record has. */
async function forEach<N extends string, A, B>(
  all: Readonly<Record<N, A>>,
  make: (name: string, one: A) => Promise<B>,
): Promise<Readonly<Record<N, B>>> {
  const made: (readonly [string, B])[] = [];
  for (const [name, one] of Object.entries<A>(all)) made.push([name, await make(name, one)]);
  return Object.fromEntries(made) as Record<N, B>;
}

async function letIn(
  served: Served,
  administrator: string,
  browser: Browser,
  { who, name, roles }: { readonly who: string; readonly name: string; readonly roles: readonly Role[] },
): Promise<SignedIn> {
  const email = `${who}@example.org`;
  const invited = await api(served, administrator).call<{ readonly link: string }>('people.invite', {
    name,
    email,
    roles,
  });
  let cookie = await api(served).signUp('people.accept', { link: linkIn(invited.link), password: PASSWORD });
  const page = await newPage(browser);
  const keep = async () => {
    const [key = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name: key, value, url: served.url, sameSite: 'Strict', httpOnly: true }]);
  };
  await keep();
  return {
    name,
    page,
    get cookie() {
      return cookie;
    },
    call: async <T>(operation: string, input: object) => await api(served, cookie).call<T>(operation, input),
    async signInAgain() {
      cookie = await api(served).signUp('people.signIn', { email, password: PASSWORD });
      await keep();
    },
  };
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: WIDE,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  return await context.newPage();
}
