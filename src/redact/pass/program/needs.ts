import { hasFlag } from './flag.ts';
import { hasPair } from './pair.ts';
import { isInPhrase } from './phrase.ts';
import { isSetApart } from './apart.ts';
import { isBesideAValue } from './beside.ts';
import { beginsToken, hasKeyNear, hasUserInfo } from './tokens.ts';
import { tellsAValue } from './sentence.ts';
import { headsATable } from './table.ts';

/** The numbers of the needs (`Need` in detector.ts), in that order. */
export const NOTHING = 0;
export const TOKEN = 1;
export const USER_INFO = 2;
export const KEY_NEAR = 3;
export const VALUE_BESIDE = 4;
export const SET_APART = 5;
export const TOLD = 6;
export const ROWS = 7;
export const FLAG = 8;
export const PAIR = 9;
export const PHRASE = 10;

/** Whether what an anchor needs stands around it. True too often costs time; false too often would lose findings. */
export function isWorthALook(need: number, at: number, end: number): boolean {
  if (need === TOKEN) return beginsToken(at, end);
  if (need === USER_INFO) return hasUserInfo(end);
  if (need === KEY_NEAR) return hasKeyNear(at, end);
  if (need === VALUE_BESIDE) return isBesideAValue(at, end);
  if (need === SET_APART) return isSetApart(at, end);
  if (need === TOLD) return tellsAValue(at, end);
  if (need === ROWS) return headsATable(at);
  if (need === FLAG) return hasFlag(end);
  if (need === PAIR) return hasPair(at, end);
  if (need === PHRASE) return isInPhrase(at);
  return true;
}
