import type { SafeText } from '../../domain/kit/safe-text.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import type { HouseWrite } from '../../store/types.ts';
import type { Call, Ran } from '../operation.ts';
import { houseEntry } from './stream.ts';
import type { HouseEntry } from './stream.ts';

/** A change of the installation as a whole: its entry in the ledger, its rows, and what is answered. */
export async function changeHouse<T>(
  call: Call,
  entry: Omit<HouseEntry, 'text'> & { readonly text?: Readonly<Record<string, SafeText>> },
  house: readonly HouseWrite[],
  answer: () => T,
): Promise<Result<Ran<T>>> {
  const stream = await houseEntry(call, { text: null, ...entry });
  return done({
    change: { streams: [stream], rows: { house } },
    async answer() {
      await call.ctx.settings.refresh();
      return answer();
    },
  });
}
