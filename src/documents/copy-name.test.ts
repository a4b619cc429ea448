import { expect, it } from 'vitest';
import { copyName } from './copy-name.ts';

it.each([
  ['plan.docm', 'plan.docx'],
  ['PLAN.XLSM', 'PLAN.XLSX'],
  ['a/b.dotm', 'a/b.dotx'],
  ['show.ppsm', 'show.ppsx'],
  ['plan.docx', 'plan.docx'],
  ['docm', 'docm'],
  ['plan.docm.txt', 'plan.docm.txt'],
])('given the name %s, when a copy is called by it, then it is %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});
