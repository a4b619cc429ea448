import type { MeView } from '../../../operations/views.ts';
import { mayAdminister, mayOpenEngagements } from '../../parts/rights.ts';
import { Link, usePage } from '../../parts/router.tsx';
import { WORDS } from './words.ts';

/** The first page of whoever reads no cases: administrators, delivery leads, and people without a role. */
export function Start({ me }: { me: MeView }) {
  usePage(WORDS.title);
  const { engagements, administration, account, report } = WORDS.places;
  const places = [
    ...(mayOpenEngagements(me) ? [{ to: '/engagements', ...engagements }] : []),
    ...(mayAdminister(me) ? [{ to: '/admin', ...administration }] : []),
    { to: '/account', ...account },
  ];
  return (
    <div className="page page-narrow">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{me.roles.length === 0 ? WORDS.noRole : WORDS.lead}</p>
        </div>
      </div>
      <ul className="rows">
        {places.map(({ to, name, says }) => (
          <li key={to} className="team">
            <p>
              <Link to={to}>{name}</Link>
            </p>
            <p className="small soft">{says}</p>
          </li>
        ))}
        <li className="team">
          <p>
            <a href="/">{report.name}</a>
          </p>
          <p className="small soft">{report.says}</p>
        </li>
      </ul>
    </div>
  );
}
