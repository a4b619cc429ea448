import { usePage } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { Passkeys } from './passkeys.tsx';
import { Password } from './password.tsx';
import { Provider } from './provider.tsx';
import { Sessions } from './sessions.tsx';
import { WORDS } from './words.ts';

/** What is one’s own: where one is signed in, and with what one comes in. */
export default function Account() {
  usePage(WORDS.title);
  const me = useMe();
  if (me === undefined || me === null) return null;
  return (
    <div className="page account">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p className="breakable">{WORDS.lead(me.email)}</p>
        </div>
      </div>
      <Passkeys />
      <Provider />
      <Password />
      <Sessions />
    </div>
  );
}
