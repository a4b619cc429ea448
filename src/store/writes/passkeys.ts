import type { PasskeyWrite } from '../passkey-rows.ts';
import { write, type Write } from '../write.ts';
import type { Kit } from './kit.ts';

export function writePasskey({ db }: Kit, step: PasskeyWrite): Write {
  switch (step.do) {
    case 'keep': {
      const { passkey, credential, person, name, publicKey, counter, createdAt, usedAt } = step.row;
      const row = { passkey, credential, person, name, counter, public_key: publicKey };
      return write(db.insertInto('passkey').values({ ...row, created_at: createdAt, used_at: usedAt }), {
        unique: 'taken',
      });
    }
    case 'use': {
      const query = db
        .updateTable('passkey')
        .set({ counter: step.counter, used_at: step.at })
        .where('passkey', '=', step.passkey)
        .where('counter', '=', step.before);
      return write(query, { touch: { rows: 1, otherwise: 'claimed' } });
    }
    case 'drop':
      return write(db.deleteFrom('passkey').where('passkey', '=', step.passkey));
  }
}
