import type { Entitlement } from '../../../../domain/identity/entitlement/entitlement.ts';
import { EntitlementRows } from '../../../parts/entitlements/rows.tsx';
import { TRACE_WORDS } from '../trace-words.ts';

const WORDS = TRACE_WORDS.requests;

/** The rows of a change: what shall be there afterwards, and what shall not be there any more. */
export function ChangeRows({ add, remove }: { add: readonly Entitlement[]; remove: readonly Entitlement[] }) {
  return (
    <>
      {add.length > 0 && <Part name={WORDS.add} rows={add} side="added" />}
      {remove.length > 0 && <Part name={WORDS.remove} rows={remove} side="removed" />}
    </>
  );
}

function Part({ name, rows, side }: { name: string; rows: readonly Entitlement[]; side: 'added' | 'removed' }) {
  return (
    <div className="diff-part">
      <h3 className="label">{name}</h3>
      <EntitlementRows name={name} side={side} rows={rows} />
    </div>
  );
}
