import { mkdir } from 'node:fs/promises';
import type { HouseConfig } from './app/config.ts';
import { AWAY_SENTENCE, fullSentence, isDatabaseAway } from './app/full.ts';
import { version } from './app/version.ts';
import { policyDigest } from './app/policy-digest.ts';
import { readProbeTargets } from './app/probe-targets.ts';
import { openProber } from './app/prober.ts';
import { openDocuments } from './documents/apart/documents.ts';
import { concat, toHex, utf8 } from './ledger/bytes.ts';
import { DETECTORS } from './redact/version.ts';
import { openSettings } from './operations/house/settings.ts';
import { openMemory } from './operations/memory.ts';
import { startJobs } from './jobs/run.ts';
import type { Jobs } from './jobs/run.ts';
import { sha256 } from './log/crypto.ts';
import { openProofs } from './log/proofs.ts';
import { logRefusalSentence } from './log/refusal.ts';
import { openScrub } from './log/scrub-log.ts';
import { startSequencer } from './log/sequencer.ts';
import { openSigner } from './log/signer.ts';
import type { Context } from './operations/context.ts';
import type { Watched } from './operations/watched.ts';
import { disposeAgain } from './operations/engagement/disposal/again.ts';
import { openCertificates } from './app/open-certificates.ts';
import { openKeys } from './app/open-keys.ts';
import { openSignOn } from './app/open-sign-on.ts';
import type { OnProviderTrouble } from './app/open-sign-on.ts';
import { openPost } from './app/open-post.ts';
import { watchedPost } from './app/watch/watched-post.ts';
import { meaning } from './probes/probe.ts';
import { everyByte } from './store/every-byte.ts';
import { isFull } from './store/is-full.ts';
import { lockFolder } from './store/lock.ts';
import { openStore } from './store/open.ts';
import { openPasskeys, siteAt } from './authn/passkeys.ts';
import { openPasswords } from './authn/passwords.ts';
import { notToOpen } from './upkeep/marks.ts';
import { examine } from './upkeep/doctor/doctor.ts';
import { randomBlocks } from './vault/random.ts';

export interface App {
  readonly ctx: Context;
  readonly jobs: Jobs;
  /** One line each about how this installation stands; an administrator should read them. */
  readonly warnings: readonly string[];
  close(): Promise<void>;
}
export type Opened = { readonly ok: true; readonly app: App } | { readonly ok: false; readonly says: string };

export interface Watch {
  readonly now?: () => number;
  /** The log has stopped for good: the process should end and recover. */
  readonly onFault: (error: Error) => void;
  readonly onJobFault: (job: string, error: unknown) => void;
  readonly onProviderTrouble?: OnProviderTrouble;
  /** Sees each step of the work; by default nobody looks. */
  readonly watched?: Watched;
  /** A restore opens what it has put in, before it says that it is whole. */
  readonly isRestoring?: true;
}

const SEQUENCE_MS = 200;
/** Leaves that may wait for the ledger before new writes are pushed back. */
const MOST_WAITING = 50_000;

/** Puts the whole house together over one data folder. The only place that knows everything. */
export async function openApp(config: HouseConfig & { readonly publicUrl: string }, watch: Watch): Promise<Opened> {
  const { dir } = config;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const says = watch.isRestoring === true ? null : notToOpen(dir, config.databaseUrl, config.vault.databaseUrl);
  if (says !== null) return { ok: false, says };
  const lock = lockFolder(dir);
  if ('refusal' in lock) return { ok: false, says: lock.refusal };
  const opened: Closing[] = [lock.release];
  const shut = async () => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const app = await openHouse(config, watch, opened);
    if (!app.ok) await shut();
    return app;
  } catch (error) {
    await shut();
    if (isFull(error)) return { ok: false, says: fullSentence(dir) };
    if (isDatabaseAway(error)) return { ok: false, says: AWAY_SENTENCE };
    throw error;
  }
}

type Closing = () => void | Promise<void>;

/** Opens one thing after the other, and puts down in `opened` how each is closed. */
async function openHouse(
  config: HouseConfig & { readonly publicUrl: string },
  watch: Watch,
  opened: Closing[],
): Promise<Opened> {
  const { dir } = config;
  const listed = config.probeTargets === null ? NOWHERE : readProbeTargets(config.probeTargets);
  if (!listed.ok) return listed;
  const signing = await openSignOn(config.oidc, config.publicUrl, watch.onProviderTrouble);
  if (!signing.ok) return signing;
  const now = watch.now ?? Date.now;
  const stored = await openStore({ dir, databaseUrl: config.databaseUrl, isRestoring: watch.isRestoring === true });
  if (!stored.ok) return stored;
  const { store, warnings } = stored;
  opened.push(() => store.close());
  const keys = await openKeys(config, store, now);
  if (!keys.ok) return keys;
  const { vault } = keys;
  opened.push(() => vault.close());
  const seed = vault.logSeed();
  const signer = openSigner(originOf(seed), seed);
  const started = await startSequencer({
    store: store.log,
    dir,
    signer,
    everyMs: SEQUENCE_MS,
    now,
    onFault: watch.onFault,
  });
  if (!started.ok) return { ok: false, says: logRefusalSentence(started.refusal) };
  const { sequencer } = started;
  opened.push(() => sequencer.stop());
  const settings = await openSettings(store);
  const mail = config.mail === null ? null : await openPost(config.mail, config.publicUrl);
  const watched: Watched = watch.watched ?? ((_step, _name, work) => work());
  const pressure = watchBacklog(() => sequencer.backlog());
  const ctx: Context = {
    store,
    vault,
    memory: await openMemory(store),
    files: await store.files('evidence'),
    engagementFiles: await store.files('engagements'),
    documents: openDocuments(),
    log: {
      sequencer,
      proofs: openProofs(store.log, dir, (size) => sequencer.reach(size)),
      signer,
      scrub: openScrub(store.log, dir, sequencer),
    },
    post: mail === null ? null : watchedPost(mail.post, watched),
    certificates: await openCertificates(config.trustedCertificates),
    passwords: openPasswords(),
    passkeys: openPasskeys(),
    site: siteAt(config.publicUrl),
    signOn: signing.signOn,
    sha256,
    now,
    random: randomBlocks(),
    settings,
    get promises() {
      return settings.current().promises;
    },
    get policy() {
      return policyDigest(settings.current().promises);
    },
    detectors: DETECTORS,
    lateRedaction: config.lateRedaction,
    targets: listed.targets,
    prober: openProber(now),
    meaning,
    everyByte: everyByte(dir, [store.everyRow, keys.everyRow]),
    backupDays: config.backupDays,
    health: () =>
      examine({
        dir,
        databaseUrl: config.databaseUrl,
        vault: config.vault,
        mailUrl: config.mail?.url ?? null,
        version: version(),
        now: now(),
        isThorough: false,
      }),
    startedAt: now(),
    publicUrl: config.publicUrl,
    watched,
    isPressed: () => pressure.isPressed() || sequencer.state().trouble === 'stopped',
  };
  const again = await disposeAgain(ctx);
  const jobs = startJobs(ctx, store.takeJobs, watch.onJobFault);
  return { ok: true, app: { ctx, jobs, warnings: [...warnings, ...cameBack(again)], close } };

  async function close(): Promise<void> {
    await jobs.stop();
    pressure.stop();
    await sequencer.flush().catch(() => undefined); // what could not be sequenced is staged still, and goes on at the next start
    mail?.close();
    for (const shut of opened.toReversed()) await shut();
  }
}

/** What an older copy has brought back does not stay. */
function cameBack(engagements: number): readonly string[] {
  if (engagements === 0) return [];
  return [
    `An older copy brought back what ${engagements === 1 ? 'an engagement' : `${engagements} engagements`} held that had been disposed of. It was destroyed again before this start.`,
  ];
}

const NOWHERE = { ok: true, targets: [] } as const;

/** The log's name (C2SP tlog-checkpoint: a schema-less address): the installation's own for ever, wherever it is reached. */
function originOf(seed: Uint8Array): string {
  return `throughline/${toHex(sha256(concat(utf8('throughline/origin/v1\0'), seed))).slice(0, 16)}`;
}

function watchBacklog(backlog: () => Promise<number>) {
  let waiting = 0;
  const look = () => {
    backlog().then(
      (count) => (waiting = count),
      () => undefined, // a closed store has no backlog; a broken one is seen by the sequencer
    );
  };
  const timer = setInterval(look, 500).unref();
  return { isPressed: () => waiting > MOST_WAITING, stop: () => clearInterval(timer) };
}
