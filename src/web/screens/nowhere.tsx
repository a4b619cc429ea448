import { Link, usePage } from '../parts/router.tsx';

/** An address that leads nowhere. */
export function Nowhere() {
  usePage('Not found');
  return (
    <div className="page page-narrow">
      <div className="empty">
        <h1>There is nothing here.</h1>
        <p>
          The address may be old. Everything that is open stands in the <Link to="/">queue</Link>.
        </p>
      </div>
    </div>
  );
}
