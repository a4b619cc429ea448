import type { CredentialId } from '../../domain/kit/ids.ts';
import type { Context } from '../context.ts';
import type { IsIt } from './matching.ts';

/** Tells, by fingerprint, whether a value is this credential; null where nothing is known of it. */
export async function isCredential(ctx: Context, credential: CredentialId): Promise<IsIt | null> {
  const rows = await ctx.store.fingerprintsOfCredential(credential);
  if (rows.length === 0) return null;
  return (normal) =>
    rows.some(
      ({ fingerprint, scope, case: noted }) =>
        ctx.vault.fingerprint(normal, scope === 'installation' ? null : noted) === fingerprint,
    );
}
