import type { ReactNode } from 'react';
import type { EntitlementRowView } from '../../../operations/identity/views.ts';
import { FirstOnes } from '../first-ones.tsx';
import { WORDS } from './words.ts';

/** Which side of a comparison rows stand on: a sign beside each, since a colour alone says nothing. */
export type Side = 'removed' | 'added' | 'moved';

/** A row without its sentence: what somebody signed has none. */
export type EntitlementShown = Omit<EntitlementRowView, 'says'>;

interface Props<R> {
  readonly rows: readonly R[];
  readonly side?: Side;
  /** The heading above them, for those who hear the list. */
  readonly name: string;
  /** What stands below a row besides its own words. */
  readonly below?: (row: R) => ReactNode;
}

/** Rows of what an identity may do, in its system's own words. */
export function EntitlementRows<R extends EntitlementShown>({ rows, side, name, below }: Props<R>) {
  return (
    <FirstOnes of={rows} name={name}>
      {(first) => (
        <ul className="entitlements" aria-label={name}>
          {first.map((row) => (
            <Row key={keyOf(row)} row={row} side={side} below={below?.(row)} />
          ))}
        </ul>
      )}
    </FirstOnes>
  );
}

function Row({ row, side, below }: { row: EntitlementShown; side: Side | undefined; below: ReactNode }) {
  return (
    <li className={side === undefined ? 'entitlement' : `entitlement entitlement-${side}`}>
      {side !== undefined && (
        <span className="entitlement-sign mono" aria-hidden="true">
          {SIGNS[side]}
        </span>
      )}
      <div className="entitlement-what">
        <p className="breakable">
          <span className={`entitlement-effect effect-${row.effect}`}>{WORDS.effects[row.effect]}</span>{' '}
          <code>{row.action}</code>
          {row.notActions.length > 0 && <Exceptions says={WORDS.rows.but} texts={row.notActions} />}
          <span className="soft"> on </span>
          <code>{row.resource}</code>
          {row.notResources.length > 0 && <Exceptions says={WORDS.rows.except} texts={row.notResources} />}
        </p>
        {row.condition !== null && (
          <p className="small breakable">
            <span className="soft">{WORDS.rows.when}</span> <code>{row.condition}</code>
          </p>
        )}
        {row.via.length > 0 && (
          <p className="small soft breakable">
            {WORDS.rows.via} {row.via.join(', ')}
          </p>
        )}
        {below}
      </div>
    </li>
  );
}

function Exceptions({ says, texts }: { says: string; texts: readonly string[] }) {
  return (
    <>
      <span className="soft"> {says} </span>
      {texts.map((text, index) => (
        <span key={text}>
          {index > 0 && ', '}
          <code>{text}</code>
        </span>
      ))}
    </>
  );
}

const SIGNS: Readonly<Record<Side, string>> = { removed: '−', added: '+', moved: '⇄' };

/** What tells a row apart, as `keyOf` of the domain has it. */
function keyOf({ effect, action, notActions, resource, notResources, condition }: EntitlementShown): string {
  return JSON.stringify([effect, action, notActions, resource, notResources, condition]);
}
