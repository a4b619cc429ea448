import { ringPaths } from './ring-geometry.ts';
import { Link } from './router.tsx';

/** The name with the ring that still has a gap. */
export function Brand() {
  return (
    <Link to="/" className="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        {ringPaths(32, 5)
          .slice(0, 4)
          .map(({ arc, path }) => (
            <path key={arc} d={path} />
          ))}
      </svg>
      Throughline
    </Link>
  );
}
