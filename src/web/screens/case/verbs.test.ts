import { describe, expect, it } from 'vitest';
import { insteadOf, may, verbOf } from './verbs.ts';

describe('verbOf', () => {
  it.each([
    ['case.classify', 'classify'],
    ['classify', 'classify'],
    ['text.redact', 'redact'],
    ['case.draftOutcome', 'recordOutcome'],
  ])('%s opens the form %s', (operation, verb) => {
    expect(verbOf(operation)).toBe(verb);
  });

  it('knows no form for what only the server does', () => {
    expect(verbOf('case.queue')).toBeNull();
    expect(verbOf('')).toBeNull();
  });
});

describe('insteadOf', () => {
  it.each(['contain', 'prevent', 'a1'])('keeps what the task is about: %s', (about) => {
    expect(insteadOf({ verb: 'planAction', about })).toEqual({ verb: 'waiveAction', about });
  });

  it('knows no way round telling the reporter', () => {
    expect(insteadOf({ verb: 'recordOutcome', about: 's1' })).toBeNull();
  });
});

describe('may', () => {
  it('allows what the server listed and nothing else', () => {
    const view = { may: ['case.classify', 'text.redact'] };
    expect(may(view, 'classify')).toBe(true);
    expect(may(view, 'redact')).toBe(true);
    expect(may(view, 'close')).toBe(false);
  });
});
