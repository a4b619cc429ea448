import type { Ring as RingState } from '../../operations/views.ts';
import { ARCS, ringPaths } from './ring-geometry.ts';
import { ARC_NAMES, ARC_STATES, arcsSettled, ringInWords } from './ring-words.ts';

/**
 * The picture of the product. Done is a full arc, in progress a hollow one, not needed a thin line, and what is still
 * owed is a gap: four shapes, so that nobody needs the colour.
 */
export function Ring({ ring, size }: { ring: RingState; size: 'small' | 'large' }) {
  const { box, stroke, rim } = SIZES[size];
  return (
    <svg className={`ring ring-${size}`} viewBox={`0 0 ${box} ${box}`} role="img" aria-label={ringInWords(ring)}>
      {ringPaths(box, stroke, rim).map(({ arc, path, hollow }) => (
        <g key={arc} className={`arc arc-${ring[arc]}`}>
          <path d={path} />
          {ring[arc] === 'now' && <path className="arc-hollow" d={hollow} />}
        </g>
      ))}
      {size === 'large' && <Centre ring={ring} />}
    </svg>
  );
}

/** The same in words beside the large ring. */
export function RingLegend({ ring }: { ring: RingState }) {
  return (
    <ol className="ring-legend" aria-hidden="true">
      {ARCS.map((arc) => (
        <li key={arc} className={`leg leg-${ring[arc]}`}>
          <span className="leg-mark" />
          <span className="leg-name">{ARC_NAMES[arc]}</span>
          <span className="leg-state">{ARC_STATES[ring[arc]]}</span>
        </li>
      ))}
    </ol>
  );
}

function Centre({ ring }: { ring: RingState }) {
  const settled = arcsSettled(ring);
  if (settled === ARCS.length) return <path className="ring-tick" d="M46 61l10 10 19-22" />;
  return (
    <>
      <text className="ring-count" x="60" y="64">
        {settled}
      </text>
      <text className="ring-of" x="60" y="80">
        of {ARCS.length}
      </text>
    </>
  );
}

const SIZES = {
  small: { box: 32, stroke: 5, rim: 1.5 },
  large: { box: 120, stroke: 13, rim: 3 },
} as const;
