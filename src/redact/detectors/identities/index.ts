import type { Detector } from '../../detector.ts';
import { accounts } from './accounts.ts';
import { cloudIdentities } from './cloud.ts';
import { hosts } from './hosts.ts';
import { workloadIdentities } from './workloads.ts';
import { secretLocations } from './locations.ts';
import { namedIdentities } from './named.ts';
import { privateAddresses } from './private-addresses.ts';

/** Who and what a text speaks of. None of these is a secret; what becomes of them depends on who will read. */
export const identityDetectors: readonly Detector[] = [
  cloudIdentities,
  secretLocations,
  workloadIdentities,
  accounts,
  privateAddresses,
  hosts,
  namedIdentities,
];
