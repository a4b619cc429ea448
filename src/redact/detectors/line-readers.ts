import type { Detector } from '../detector.ts';
import { buildFiles } from './build-files.ts';
import { cisco } from './cisco.ts';
import { credentialFiles } from './credential-files.ts';
import { declared } from './declared.ts';
import { deviceKeys } from './device-keys.ts';
import { deviceVendors } from './device-vendors.ts';
import { directoryHashes } from './directory-hashes.ts';
import { powershell } from './powershell.ts';
import { privateNetworks } from './private-networks.ts';
import { protectedStrings } from './protected-strings.ts';
import { sealed } from './sealed.ts';
import { shellFlags } from './shell-flags.ts';
import { shellPairs } from './shell-pairs.ts';
import { shellPipes } from './shell-pipes.ts';
import { shellPositions } from './shell-positions.ts';
import { sql } from './sql.ts';
import { sqlRows } from './sql-rows.ts';
import { terraform } from './terraform.ts';

/** Readers of grammars in which a line says that a credential stands there, whatever it looks like. */
export const lineReaders: readonly Detector[] = [
  buildFiles,
  cisco,
  credentialFiles,
  declared,
  deviceKeys,
  deviceVendors,
  directoryHashes,
  powershell,
  privateNetworks,
  protectedStrings,
  sealed,
  shellFlags,
  shellPairs,
  shellPipes,
  shellPositions,
  sql,
  sqlRows,
  terraform,
];
