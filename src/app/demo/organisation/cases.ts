import { ACCESS } from './cases-access.ts';
import { BEHAVIOUR } from './cases-behaviour.ts';
import { LEAKED } from './cases-leaked.ts';
import { RULES } from './cases-rules.ts';
import type { Told } from './case-steps.ts';
import type { Planted } from './planted.ts';
import type { Play } from './play.ts';
import { unfoldCase } from './unfold-case.ts';

export const CASES = [...LEAKED, ...BEHAVIOUR, ...ACCESS, ...RULES];

/** What happens in all cases. The two responders take turns: who carries something out does not verify it. */
export function casePlays(cases: Map<string, Told>, planted: Planted): readonly Play[] {
  return CASES.flatMap((seed, i) => {
    const [doer, checker] = i % 2 === 0 ? (['rosa', 'viktor'] as const) : (['viktor', 'rosa'] as const);
    const others = CASES.filter(({ into }) => into === seed.key).map(({ key }) => key);
    return unfoldCase({ seed, doer, checker, cases, planted }, i, others);
  });
}
