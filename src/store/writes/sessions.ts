import type { SessionRow } from '../types.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import type { Kit } from './kit.ts';

export function keepSession({ db }: Kit, row: SessionRow): Write {
  const { hash, session, person, createdAt, expiresAt, seenAt, proof, provedAt, device } = row;
  return write(
    db.insertInto('session').values({
      hash,
      session,
      person,
      created_at: createdAt,
      expires_at: expiresAt,
      seen_at: seenAt,
      proof,
      proved_at: provedAt,
      browser: device.browser,
      system: device.system,
    }),
  );
}

/** That a session was seen never moves back: two nodes may have seen it. */
export function seeSession({ db }: Kit, { session, at }: Gathered['seenSessions'][number]): Write {
  return write(db.updateTable('session').set({ seen_at: at }).where('session', '=', session).where('seen_at', '<', at));
}

export function proveSession({ db }: Kit, { session, proof, at }: Gathered['provedSessions'][number]): Write {
  return write(db.updateTable('session').set({ proof, proved_at: at, seen_at: at }).where('session', '=', session));
}

/** Ends one session of a person, all of theirs, all of theirs but one, or all that were over before a moment. */
export function endSessions({ db }: Kit, ended: Gathered['endSessions'][number]): Write {
  const all = db.deleteFrom('session');
  if ('overBefore' in ended) return write(all.where('expires_at', '<', ended.overBefore));
  const theirs = all.where('person', '=', ended.person);
  const one = ended.session === undefined ? theirs : theirs.where('session', '=', ended.session);
  return write(ended.except === undefined ? one : one.where('session', '!=', ended.except));
}
