import { events } from './0001-events.ts';
import { caseViews } from './0002-case-views.ts';
import { people } from './0003-people.ts';
import { search } from './0004-search.ts';
import { closing } from './0005-closing.ts';
import { lateFindings } from './0006-late-findings.ts';
import { inventory } from './0007-inventory.ts';
import { approvals } from './0008-approvals.ts';
import { review } from './0009-review.ts';
import { proofs } from './0010-proofs.ts';
import { probeTurns } from './0011-probe-turns.ts';
import { safeCopies } from './0012-safe-copies.ts';
import { inventoryRemovals } from './0013-inventory-removals.ts';
import { inventoryFindings } from './0014-inventory-findings.ts';
import { engagements } from './0015-engagements.ts';
import { sessions } from './0016-sessions.ts';
import { house } from './0017-house.ts';
import { provider } from './0018-provider.ts';
import { tokens } from './0019-tokens.ts';
import { severalNodes } from './0020-several-nodes.ts';
import { passkeys } from './0021-passkeys.ts';
import { register } from './0022-register.ts';
import { queueByStage } from './0023-queue-by-stage.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in order. New ones are added at the end; old ones never change. */
export const MIGRATIONS: readonly Migration[] = [
  events,
  caseViews,
  people,
  search,
  closing,
  lateFindings,
  inventory,
  approvals,
  review,
  proofs,
  probeTurns,
  safeCopies,
  inventoryRemovals,
  inventoryFindings,
  engagements,
  sessions,
  house,
  provider,
  tokens,
  severalNodes,
  passkeys,
  register,
  queueByStage,
];
