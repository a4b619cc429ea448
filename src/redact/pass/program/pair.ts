import { LINE_END, WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';
import { isQuotation, looksTold } from './told.ts';

/** How far on the line a pair may stand, in bytes. */
const REACH = 280;

/** On the line, to either side, stands a quotation or something that is no ordinary word. */
export function hasPair(at: number, end: number): boolean {
  let start = at;
  while (at - start < REACH && !isOf(byteAt(start - 1), LINE_END)) start -= 1;
  for (let place = start; place < end + REACH && !isOf(byteAt(place), LINE_END); place += 1) {
    if (isQuotation(place)) return true;
    if ((place === start || isOf(byteAt(place - 1), WHITE)) && looksTold(place, false)) return true;
  }
  return false;
}
