import type { Disposition } from '../../../domain/engagement/words.ts';
import { FINDING_DISPOSITION_NAMES } from '../../parts/engagement-words.ts';
import type { Shortcut } from '../../parts/shortcuts.ts';
import type { ReviewContext } from './context.ts';
import { nextUndecided, stepped } from './items.ts';
import { WORDS } from './words.ts';

/** The dispositions by their keys, 1 to 5. */
export const KEYED = [
  'redact',
  'redact-and-rotate',
  'keep',
  'placeholder',
  'not-a-secret',
] as const satisfies readonly Disposition[];

/** Goes through the findings; `focus` takes the focus along. */
export function stepKeys(state: Omit<ReviewContext, 'part'>, focus: (value: string) => void): readonly Shortcut[] {
  const { items, chosen, choose, stateOf } = state;
  const from = chosen?.value.value ?? null;
  const goTo = (value: string | null) => {
    if (value === null) return;
    choose(value);
    focus(value);
  };
  const down = () => goTo(stepped(items, from, 1));
  const up = () => goTo(stepped(items, from, -1));
  const isInSheet = () => document.activeElement?.closest('.sheet') !== null;
  return [
    { key: 'j', says: WORDS.keys.down, run: down },
    { key: 'k', says: WORDS.keys.up, run: up },
    { key: 'ArrowDown', says: WORDS.keys.down, run: down, rests: isInSheet },
    { key: 'ArrowUp', says: WORDS.keys.up, run: up, rests: isInSheet },
    {
      key: 'u',
      says: WORDS.keys.undecided,
      run: () => goTo(nextUndecided(items, from, (value) => stateOf(value.value) !== null)),
    },
  ];
}

export function decisionKeys({ mayDecide, ask }: Pick<ReviewContext, 'mayDecide' | 'ask'>): readonly Shortcut[] {
  if (!mayDecide) return [];
  return KEYED.map((disposition, at) => ({
    key: String(at + 1),
    says: FINDING_DISPOSITION_NAMES[disposition],
    run: () => ask(disposition),
  }));
}
