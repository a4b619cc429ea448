import type { PersonId } from '../../domain/kit/ids.ts';
import type { ProviderReads } from '../provider-rows.ts';
import type { Engine } from './engine.ts';
import { toSession } from './sessions.ts';

export function providerReads(engine: Engine): ProviderReads {
  const { db } = engine;
  const begunThere = () =>
    db
      .selectFrom('session')
      .innerJoin('provider_session', 'provider_session.session', 'session.session')
      .selectAll('session');
  return {
    async personOfAccount(account) {
      const row = db.selectFrom('provider_account').select('person').where('account', '=', account);
      return (await row.executeTakeFirst())?.person ?? null;
    },
    async hasAccount(person) {
      const row = db.selectFrom('provider_account').select('person').where('person', '=', person);
      return (await row.executeTakeFirst()) !== undefined;
    },
    async accountHolders() {
      const rows = db.selectFrom('provider_account').select('person').orderBy('person');
      return (await rows.execute()).map(({ person }) => person);
    },
    async sessionsOfSid(sid) {
      return (await begunThere().where('sid', '=', sid).orderBy('session.session').execute()).map(toSession);
    },
    async sessionsAtProvider(person: PersonId) {
      return (await begunThere().where('session.person', '=', person).orderBy('session.session').execute()).map(
        toSession,
      );
    },
    async wasUsed(name) {
      const row = db.selectFrom('used_once').select('name').where('name', '=', name);
      return (await row.executeTakeFirst()) !== undefined;
    },
  };
}
