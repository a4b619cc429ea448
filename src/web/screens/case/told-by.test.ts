import { describe, expect, it } from 'vitest';
import type { CaseView, TraceEntry } from '../../../operations/views.ts';
import { entryOf } from './told-by.ts';

const entry = (event: string, type: string, at: number): TraceEntry => ({
  event,
  seq: 0,
  type,
  at,
  who: 'reporter',
  by: 'reporter',
  stage: 'received',
  says: '',
  texts: [],
  redacted: false,
  controls: [],
});
const submission = (id: string, at: number): CaseView['submissions'][number] => ({
  submission: id,
  channel: 'page',
  reach: 'page',
  anonymous: true,
  what: '',
  where: null,
  at,
  telling: 'untold',
  outcome: null,
  messages: [],
  attempts: [],
});

describe('entryOf', () => {
  it('finds the arrival of each of two submissions', () => {
    const view = {
      trace: [entry('a', 'submitted', 1), entry('b', 'message', 2), entry('c', 'submitted', 2)],
      submissions: [submission('s1', 1), submission('s2', 2)],
    };
    expect(view.submissions.map((each) => entryOf(view, each)?.event)).toEqual(['a', 'c']);
  });

  it('has none for a submission that came with a merged case', () => {
    const view = { trace: [entry('a', 'submitted', 1)], submissions: [submission('s1', 1), submission('s2', 9)] };
    expect(entryOf(view, submission('s2', 9))).toBeNull();
  });

  it('takes the only arrival for the only submission, whatever the times say', () => {
    const view = { trace: [entry('a', 'submitted', 60_000)], submissions: [submission('s1', 61_234)] };
    expect(entryOf(view, submission('s1', 61_234))?.event).toBe('a');
  });
});
