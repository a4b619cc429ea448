import { numberOf } from '../case/view.ts';
import type { Context } from '../context.ts';
import type { LoadedCase } from '../load.ts';
import type { SeenCredentialView } from './views.ts';

/** Enough of a fingerprint to see that two are the same, and too little to be of use elsewhere. */
const SHOWN = 12;

/** The credentials that these cases know, each once for every case that it is in. */
export async function seenCredentials(
  ctx: Context,
  cases: readonly LoadedCase[],
): Promise<readonly SeenCredentialView[]> {
  const views = await Promise.all(
    cases.map(async ({ head, stream, state }) => {
      const known = new Map((await ctx.store.fingerprintsOfCase(head.id)).map((row) => [row.credential, row]));
      return state.credentials.flatMap(({ id, kind, disposition }) => {
        const row = known.get(id);
        if (row === undefined) return [];
        const { placeholder, fingerprint } = row;
        const number = numberOf(stream.number);
        return [
          {
            credential: id,
            kind,
            placeholder,
            fingerprint: fingerprint.slice(0, SHOWN),
            disposition,
            case: head.id,
            number,
          },
        ];
      });
    }),
  );
  return views.flat();
}
