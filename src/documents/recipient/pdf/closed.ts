import type { Operation } from '../../pdf/content/operations.ts';

/**
 * A content that ends in the state in which it began, whatever it left open: what is drawn after it stands where it is
 * said to (ISO 32000-1, 8.4.2, 9.4.1, 14.6). What viewers pass over, an end without a beginning, is left out.
 */
export function closed(operations: readonly Operation[]): Operation[] {
  const made: Operation[] = [operation('q')];
  const open = { states: 0, marks: 0, isText: false };
  for (const one of operations) {
    const { operator } = one;
    if (operator === 'q') open.states += 1;
    if (operator === 'BT') open.isText = true;
    if (operator === 'ET') open.isText = false;
    if (operator === 'BMC' || operator === 'BDC') open.marks += 1;
    if ((operator === 'Q' && open.states === 0) || (operator === 'EMC' && open.marks === 0)) continue;
    if (operator === 'Q') open.states -= 1;
    if (operator === 'EMC') open.marks -= 1;
    made.push(one);
  }
  if (open.isText) made.push(operation('ET'));
  for (let i = 0; i < open.marks; i += 1) made.push(operation('EMC'));
  for (let i = 0; i <= open.states; i += 1) made.push(operation('Q'));
  return made;
}

function operation(operator: string): Operation {
  return { operator, operands: [] };
}
