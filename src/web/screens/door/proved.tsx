import { useEffect } from 'react';
import { cameBack } from '../../at-provider.ts';
import { Link, usePage } from '../../parts/router.tsx';
import { Door } from './door.tsx';
import { WORDS } from './words.ts';

/** In a tab that was opened for the identity provider: the page that waits goes on, and this one has done its work. */
export function Proved() {
  usePage(WORDS.proved.title);
  useEffect(() => {
    cameBack();
    close();
  }, []);
  return (
    <Door title={WORDS.proved.title} lead={WORDS.proved.lead}>
      <p>
        <Link to="/">{WORDS.proved.desk}</Link>
      </p>
    </Door>
  );
}
