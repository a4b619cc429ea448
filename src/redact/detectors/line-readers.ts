import type { Detector } from '../detector.ts';
import { cisco } from './cisco.ts';
import { credentialFiles } from './credential-files.ts';
import { deviceKeys } from './device-keys.ts';
import { deviceVendors } from './device-vendors.ts';
import { directoryHashes } from './directory-hashes.ts';
import { privateNetworks } from './private-networks.ts';
import { shellFlags } from './shell-flags.ts';
import { shellPipes } from './shell-pipes.ts';
import { shellPositions } from './shell-positions.ts';
import { sql } from './sql.ts';
import { sqlRows } from './sql-rows.ts';

/** Readers of grammars in which a line says that a credential stands there, whatever it looks like. */
export const lineReaders: readonly Detector[] = [
  cisco,
  credentialFiles,
  deviceKeys,
  deviceVendors,
  directoryHashes,
  privateNetworks,
  shellFlags,
  shellPipes,
  shellPositions,
  sql,
  sqlRows,
];
