import type { TargetView } from '../../../../operations/proof/views.ts';
import { ISSUER_NAMES } from '../../../parts/trace-vocabulary.ts';

/** Where a credential is tried: `PostgreSQL at db.example.org:5432, as orders_rw, shop`. */
export function targetInWords({ issuer, host, port, account, detail }: Omit<TargetView, 'target' | 'name'>): string {
  const place = `${ISSUER_NAMES[issuer]} at ${host.includes(':') ? `[${host}]` : host}:${port}`;
  return [place, account === null ? null : `as ${account}`, detail].filter((part) => part !== null).join(', ');
}
