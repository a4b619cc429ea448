import type { CaseView, DraftView } from '../../src/operations/views.ts';

/** The operations as one of the responders may use them. */
export type Asks = <T>(operation: string, input: object) => Promise<T>;

/**
 * What two responders do with the case of a leaked credential until it is dead and its reporter can read the outcome; the
 * one who rotates does not verify.
 */
export async function provedDead(number: string, does: Asks, verifies: Asks): Promise<CaseView> {
  const at = async <T = CaseView>(operation: string, input: object, asks = does): Promise<T> =>
    await asks<T>(`case.${operation}`, { case: number, ...input });
  const start = await at('classify', {
    kind: 'leaked-secret',
    verdict: 'confirmed',
    severity: 'high',
    cause: 'secret-exposed-in-document',
  });
  const credentials = start.credentials.map(({ credential }) => credential);
  await at('identityUnknown', { reason: 'The customer names it.' });
  for (const [kind, means] of [
    ['contain', 'rotate'],
    ['remove', 'document'],
    ['prevent', 'training'],
  ]) {
    const planned = await at('planAction', { kind, means, what: 'as agreed', credentials });
    const action = planned.actions.at(-1)?.action ?? '';
    await at('executeAction', { action, proof: 'done in the console' });
    await at('verifyAction', { action, result: 'works', method: 'look', finding: 'tried and refused' }, verifies);
  }
  const submission = start.submissions[0]?.submission ?? '';
  const { found, did, why, can } = await at<DraftView>('draftOutcome', { submission });
  return await at('recordOutcome', {
    submission,
    found: found.text,
    did: did.text,
    why: why.text,
    can: can.text,
  });
}
