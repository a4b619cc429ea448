import type { Detector } from '../detector.ts';
import { cisco } from './cisco.ts';
import { deviceKeys } from './device-keys.ts';
import { sql } from './sql.ts';
import { sqlRows } from './sql-rows.ts';

/** Readers of grammars in which a line says that a credential stands there, whatever it looks like. */
export const lineReaders: readonly Detector[] = [cisco, deviceKeys, sql, sqlRows];
