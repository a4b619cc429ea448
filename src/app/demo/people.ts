import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../app.ts';
import { problemOf } from '../../operations/problem.ts';
import type { Problem } from '../../operations/problem.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { Role } from '../../domain/people/roles.ts';
import type { Context } from '../../operations/context.ts';
import { enter } from '../../operations/door.ts';
import type { Fields, Operation } from '../../operations/operation.ts';
import { invite } from '../../operations/people/people.ts';
import { whoIs } from '../../operations/people/session.ts';
import type { SignedIn } from '../../operations/people/session.ts';
import { accept, setUp } from '../../operations/people/sign-in.ts';
import { setUpLink } from '../set-up.ts';

/** Somebody in front of the door: everything that happens in the demonstration goes through it. */
export interface Somebody {
  /** Does it; a refusal here is a defect of the demonstration. */
  does<F extends Fields, T>(operation: Operation<F, T>, input: object): Promise<T>;
  /** Tries what has to be refused, and gives the refusal. */
  isRefused<F extends Fields, T>(operation: Operation<F, T>, input: object): Promise<Problem>;
}

/** A whole house of its own in a temporary folder, and the people in it. */
export interface DemoHouse {
  readonly dir: string;
  /** The verifier key of its log. */
  readonly key: string;
  readonly anybody: Somebody;
  readonly ada: Somebody;
  joins(name: string, role: Role): Promise<Somebody>;
  /** Ends it in order; a second time does nothing. */
  close(): Promise<void>;
  /** Removes the folder with all that is in it. */
  remove(): Promise<void>;
}

/** Opens the house that `serve` opens too, without its doors for browsers, and lets its first administrator in. */
export async function openDemoHouse(): Promise<DemoHouse> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-demo-'));
  const config = {
    dir,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1',
    databaseUrl: null,
    mail: null,
    reportsPerMinute: 0,
    trustedProxies: [],
    trustedCertificates: null,
    lateRedaction: 'propose' as const,
    probeTargets: null,
    backupDays: null,
    vault: { databaseUrl: null, keyFile: null },
    backupRecipients: [],
    keyRecipients: [],
    oidc: null,
  };
  const opened = await openApp(config, { onFault: fail, onJobFault: (_job, error) => fail(error) });
  if (!opened.ok) throw new Error(opened.says);
  const { app } = opened;
  const { ctx } = app;
  const anybody = somebody(ctx, { kind: 'anonymous' });
  const password = randomBytes(18).toString('base64url');
  const link = linkIn((await setUpLink(ctx)) ?? '');
  const ada = await signedIn(ctx, await anybody.does(setUp, { link, name: 'Ada', email: 'ada@example.org', password }));
  let isOpen = true;
  return {
    dir,
    key: ctx.log.signer.verifierKey,
    anybody,
    ada,
    async joins(name, role) {
      const invited = await ada.does(invite, { name, email: `${name.toLowerCase()}@example.org`, roles: [role] });
      return await signedIn(ctx, await anybody.does(accept, { link: linkIn(invited.link), password }));
    },
    async close() {
      if (isOpen) await app.close();
      isOpen = false;
    },
    remove: async () => await rm(dir, { recursive: true, force: true }),
  };
}

function somebody(ctx: Context, actor: Actor): Somebody {
  return {
    async does(operation, input) {
      const answered = await enter(ctx, operation, { actor, channel: 'cli', input, idempotencyKey: null });
      if (!answered.ok) throw new Error(`${operation.name}: ${problemOf(answered.refusal).title}`);
      return answered.value;
    },
    async isRefused(operation, input) {
      const answered = await enter(ctx, operation, { actor, channel: 'cli', input, idempotencyKey: null });
      if (answered.ok) throw new Error(`${operation.name} should have been refused`);
      return problemOf(answered.refusal);
    },
  };
}

async function signedIn(ctx: Context, answer: SignedIn): Promise<Somebody> {
  return somebody(ctx, await whoIs(ctx, answer.token()));
}

function linkIn(address: string): string {
  return address.slice(address.indexOf('#') + 1);
}

function fail(error: unknown): never {
  throw error;
}
