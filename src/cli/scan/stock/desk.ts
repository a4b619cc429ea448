import { setTimeout as later } from 'node:timers/promises';
import type { StockComparedView, StockIdentityView } from '../../../operations/review/views.ts';
import { AT_ONCE, COMPARE_PAUSE, compareStock } from '../../../operations/review/compare-stock.ts';
import type { Problem } from '../../../operations/problem.ts';
import type { House } from '../../house.ts';
import { converse } from '../../speak.ts';
import type { Answer } from '../../../operations/answer.ts';
import type { Call } from '../../speak.ts';
import type { AskDesk } from './desk-gate.ts';
import { DeskTrouble } from './desk-trouble.ts';

/** What a scan asks of the desk of this machine. */
export interface StockDesk {
  readonly values: AskDesk;
  readonly atOnce: number;
  /** What the inventory has of names, in their order. */
  names(names: readonly string[]): Promise<readonly StockIdentityView[]>;
}

/** How often a question is put again that came too early. */
const TRIES = 30;

/**
 * Does some work with the desk of a data folder at hand, over its socket that only the owner of the folder can open. Values
 * go to it in memory and nowhere else; each question waits for the pause that the desk asks for.
 */
export async function withDesk<T>(
  house: House,
  { data, as }: { readonly data: string | undefined; readonly as: string },
  work: (desk: StockDesk) => Promise<T>,
): Promise<T> {
  const done = await converse(house, { dir: house.dataDir(data), as }, async (call) => {
    await compared(call, [], []); // whoever may not ask hears it before anything is read
    return await work({
      atOnce: AT_ONCE,
      values: async (values) => (await compared(call, values, [])).values.map(({ cases }) => cases),
      async names(names) {
        const told: StockIdentityView[] = [];
        for (let at = 0; at < names.length; at += AT_ONCE)
          told.push(...(await compared(call, [], names.slice(at, at + AT_ONCE))).identities);
        return told;
      },
    });
  });
  if (!done.ok) throw new DeskTrouble(done.says);
  return done.value;
}

async function compared(call: Call, values: readonly string[], names: readonly string[]): Promise<StockComparedView> {
  for (let tries = 1; ; tries += 1) {
    const answer = await call(compareStock, { values, names });
    if (answer.kind === 'value') return viewIn(answer);
    const isEarly = answer.kind === 'refused' && answer.problem.reason === 'too-many-tries';
    if (!isEarly || tries === TRIES) throw new DeskTrouble(saysOf(answer));
    await later(COMPARE_PAUSE);
  }
}

/** The desk of this machine answers with nothing else. */
function viewIn({ value }: Extract<Answer, { readonly kind: 'value' }>): StockComparedView {
  return value as StockComparedView;
}

function saysOf(answer: Exclude<Answer, { readonly kind: 'value' }>): string {
  if (answer.kind === 'unreachable') return answer.says;
  return answer.kind === 'refused' ? inWords(answer.problem) : 'The desk answered with a file.';
}

function inWords({ title, detail, next }: Problem): string {
  return [title, detail, next].filter((part) => part !== '').join(' ');
}
