import { describe, expect, it } from 'vitest';
import { suggestionAfter } from './suggesting.ts';

describe('suggestionAfter', () => {
  it('goes down through all and back to what was typed', () => {
    const visited = [-1];
    for (let step = 0; step < 4; step += 1) visited.push(suggestionAfter('ArrowDown', visited.at(-1) ?? -1, 3) ?? -9);
    expect(visited).toEqual([-1, 0, 1, 2, -1]);
  });

  it('goes up from what was typed to the last', () => {
    expect(suggestionAfter('ArrowUp', -1, 3)).toBe(2);
    expect(suggestionAfter('ArrowUp', 0, 3)).toBe(-1);
  });

  it('leaves a suggestion with Escape, and leaves Escape alone where none is chosen', () => {
    expect(suggestionAfter('Escape', 1, 3)).toBe(-1);
    expect(suggestionAfter('Escape', -1, 3)).toBeNull();
  });

  it.each(['a', 'Enter', 'Tab'])('leaves %s alone', (key) => {
    expect(suggestionAfter(key, 0, 3)).toBeNull();
  });

  it('goes nowhere where nothing is offered', () => {
    expect(suggestionAfter('ArrowDown', -1, 0)).toBeNull();
  });
});
