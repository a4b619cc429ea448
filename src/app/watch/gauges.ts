import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { Figures } from './figures.ts';

const TROUBLES = ['none', 'disk-full', 'store-away', 'stopped'] as const;

/** Puts a gauge for each figure into the registry; what comes back sets them all at once. */
export function openGauges(registry: Registry): (figures: Figures) => void {
  const registers = [registry];
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge<L>({ name: `throughline_${name}`, help, labelNames, registers });
  const ready = gauge('ready', 'Whether reports can be stored: 1, or 0.');
  const up = gauge('database_up', 'Whether the database answered what is asked for these figures: 1, or 0.');
  const size = gauge('ledger_size', 'Entries under the last checkpoint that this node knows.');
  const state = gauge('sequencer_state', 'What the sequencer is in: 1 for that state, 0 for the others.', ['state']);
  const age = gauge('checkpoint_age_seconds', 'Since this node published a checkpoint; missing before its first.');
  const leaves = gauge('ledger_waiting_leaves', 'Events that are stored and not in the ledger yet.');
  const oldest = gauge(
    'ledger_oldest_waiting_seconds',
    'How long the oldest of them has waited; leaves know the minute, so up to 60 too many.',
  );
  const mails = gauge('outbox_messages', 'Messages that wait; tried are those among them that failed at least once.', [
    'channel',
    'kind',
    'state',
  ]);
  const mailAge = gauge('outbox_oldest_seconds', 'For how long the oldest message has been due.', ['channel', 'kind']);
  const promises = gauge('promises', 'Open cases whose promise is broken, or breaks within four hours.', [
    'promise',
    'state',
  ]);
  const pools = gauge('database_connections', 'Ways to the database, and questions that wait for one.', [
    'pool',
    'state',
  ]);
  const keys = gauge('vault_keys_ahead', 'Data keys that are made ahead of use.');
  const documents = gauge('documents', 'Requests whose files are being read, and those that wait.', ['state']);
  const disk = gauge('disk_bytes', 'Space of the disk that the data folder is on.', ['state']);

  return ({ ledger, stored, ...figures }) => {
    for (const one of [mails, mailAge, promises, pools]) one.reset();
    for (const one of [age, leaves, oldest]) one.remove();
    ready.set(figures.ready ? 1 : 0);
    size.set(ledger.size);
    for (const one of TROUBLES) state.set({ state: one }, one === ledger.trouble ? 1 : 0);
    if (ledger.checkpointAge !== null) age.set(ledger.checkpointAge);
    keys.set(figures.keysAhead);
    for (const { pool, busy, idle, waiting } of figures.pools) {
      pools.set({ pool, state: 'busy' }, busy);
      pools.set({ pool, state: 'idle' }, idle);
      pools.set({ pool, state: 'waiting' }, waiting);
    }
    documents.set({ state: 'working' }, figures.documents.working);
    documents.set({ state: 'waiting' }, figures.documents.waiting);
    disk.set({ state: 'free' }, figures.disk.free);
    disk.set({ state: 'all' }, figures.disk.all);
    up.set(stored === null ? 0 : 1);
    if (stored === null) return;
    leaves.set(stored.waitingLeaves);
    oldest.set(stored.oldestLeaf);
    for (const { kind, waiting, tried, oldest: seconds } of stored.mails) {
      mails.set({ channel: 'mail', kind, state: 'waiting' }, waiting);
      mails.set({ channel: 'mail', kind, state: 'tried' }, tried);
      mailAge.set({ channel: 'mail', kind }, seconds);
    }
    for (const { promise, broken, soon } of stored.promises) {
      promises.set({ promise, state: 'broken' }, broken);
      promises.set({ promise, state: 'soon' }, soon);
    }
  };
}
