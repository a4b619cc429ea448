import { expect, it } from 'vitest';
import { addressOfTask, taskInAddress } from './task-in-address.ts';

const bot = { identity: 'b0', kind: 'bot', name: 'exporter', locator: null, owner: null, cases: 1 } as const;
const view = { may: ['case.requestChange', 'case.probe', 'case.recordTriage'], identities: [bot] };
const query = new URLSearchParams({ form: 'requestChange', about: 'b0' });

it('opens the form for an identity of the case', () => {
  expect(taskInAddress(view, query)).toEqual({ verb: 'requestChange', about: 'b0' });
});

it('opens nothing for another identity, another form, or a reader who may not ask', () => {
  expect(taskInAddress({ ...view, identities: [] }, query)).toBeNull();
  expect(taskInAddress({ ...view, may: [] }, query)).toBeNull();
  expect(taskInAddress(view, new URLSearchParams({ form: 'close' }))).toBeNull();
  expect(taskInAddress(view, new URLSearchParams({ form: 'erase' }))).toBeNull();
  expect(taskInAddress(view, new URLSearchParams())).toBeNull();
});

it.each([
  { verb: 'probe', about: 'ab12' },
  { verb: 'recordTriage', about: null },
] as const)('opens the form whose address was made', (task) => {
  expect(taskInAddress(view, new URLSearchParams(addressOfTask(task, { before: 'x=y' })))).toEqual(task);
});
