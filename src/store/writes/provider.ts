import type { ProviderWrite } from '../provider-rows.ts';
import { write, type Write } from '../write.ts';
import type { Kit } from './kit.ts';

/** One step of what a sign-in over the identity provider leaves. */
export function writeProvider({ db }: Kit, step: ProviderWrite): readonly Write[] {
  switch (step.do) {
    case 'bind': {
      const { account, person } = step;
      return [write(db.insertInto('provider_account').values({ account, person }), { unique: 'taken' })];
    }
    case 'unbind':
      return [write(db.deleteFrom('provider_account').where('person', '=', step.person))];
    case 'begin': {
      const { session, sid } = step;
      return [write(db.insertInto('provider_session').values({ session, sid }))];
    }
    case 'once': {
      const { name, until } = step;
      return [write(db.insertInto('used_once').values({ name, until }), { unique: 'claimed' })];
    }
    case 'forget':
      return [
        write(db.deleteFrom('used_once').where('until', '<', step.at)),
        write(
          db
            .deleteFrom('provider_session')
            .where('session', 'not in', db.selectFrom('session').select('session.session')),
        ),
      ];
  }
}
