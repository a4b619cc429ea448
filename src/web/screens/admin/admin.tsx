import { Suspense } from 'react';
import { Loading } from '../../parts/loading.tsx';
import { mayAdminister } from '../../parts/rights.ts';
import { Link, usePlace } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { Nowhere } from '../nowhere.tsx';
import { SECTIONS } from './sections.ts';
import { WORDS } from './words.ts';

/** How the installation is looked after: a menu of its parts, and the one that is open. */
export default function Admin() {
  const { path } = usePlace();
  const me = useMe();
  if (!mayAdminister(me)) return <p className="page soft">{WORDS.onlyAdministrators}</p>;
  const open = path === '/admin' || path === '/people' ? SECTIONS[0] : SECTIONS.find(({ to }) => to === path);
  return (
    <>
      <nav className="part-menu" aria-label={WORDS.menu}>
        <ul>
          {SECTIONS.map(({ to, name }) => (
            <li key={to}>
              <Link to={to} aria-current={open?.to === to ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {open === undefined ? (
        <Nowhere />
      ) : (
        <Suspense fallback={<Loading />}>
          <open.Screen />
        </Suspense>
      )}
    </>
  );
}
