import type { CommandOfVerb } from '../../domain/engagement/commands.ts';
import type { DocumentId } from '../../domain/engagement/events.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { SignedType } from '../../ledger/decision-signature.ts';
import { decisionSignature } from '../assertion-field.ts';
import type { GivenSignature } from '../assertion-field.ts';
import { engagementRef, id, optional, sha256Hex } from '../fields.ts';
import { operation } from '../operation.ts';
import type { Call } from '../operation.ts';
import { signedBy } from '../people/signing.ts';
import type { Signed } from '../people/signing.ts';
import { decisionIn } from '../decision-in.ts';
import { calledVersion } from './called-version.ts';
import type { LoadedEngagement } from './stream.ts';
import { commandOf, decidedAll } from './decided.ts';
import { sweepOriginals } from './originals.ts';
import { subjectByEngagement } from './subject.ts';
import { answer, answered } from './verb.ts';

const INPUT = {
  engagement: engagementRef(),
  document: id<'document'>(),
  hash: sha256Hex(),
  signed: optional(decisionSignature()),
};

/** By somebody who wrote no version of it, for exactly the copies that they saw: they name the hash. */
export const approveRelease = operation({
  name: 'engagement.approveRelease',
  summary: 'Approve that exactly these copies of a document leave, as somebody who is none of its authors',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: INPUT,
  subject: subjectByEngagement,
  async run({ document, hash, signed }, call) {
    const called = await ofHash(call, document, hash, { type: 'release-approved', signed });
    if (!called.ok) return called;
    const { loaded, facts, rows } = called.value;
    const approve = { facts, text: {} };
    const change = await decidedAll(
      call,
      loaded,
      ({ caller }) => [commandOf('approve-release', caller, call.at, approve)],
      { rows },
    );
    return answered(call, change);
  },
  again: async (_input, call) => done(await answer(call)),
});

/**
 * The gate: scanned by the detectors of today, every value decided, the copies proved, every credential that has to be
 * rotated proved dead or excepted, and approved. With it the originals go, but for those that somebody keeps.
 */
export const release = operation({
  name: 'engagement.release',
  summary:
    'Release the approved copies of a document; its originals are destroyed unless somebody keeps them for a reason',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: INPUT,
  subject: subjectByEngagement,
  async run({ document, hash, signed }, call) {
    const { at } = call;
    const called = await ofHash(call, document, hash, { type: 'released', signed });
    if (!called.ok) return called;
    const { loaded, facts, rows } = called.value;
    const versions = loaded.state.documents.find((one) => one.document === document)?.versions ?? [];
    const sealed = versions.filter(({ original }) => original.state === 'sealed').map(({ version }) => version);
    const change = await decidedAll(
      call,
      loaded,
      ({ caller, system }) => [
        commandOf('release', caller, at, { facts, text: {} }),
        ...sealed.map((version) =>
          commandOf('destroy-original', system, at, { facts: { document, version }, text: {} }),
        ),
      ],
      { rows },
    );
    return answered(call, change, () => sweepOriginals(call.ctx, loaded.head.id));
  },
  again: async (_input, call) => done(await answer(call)),
});

interface Named {
  readonly loaded: LoadedEngagement;
  readonly facts: CommandOfVerb<'release'>['facts'];
  readonly rows: Signed['rows'];
}

/** The newest version with the copies that somebody names; another hash is refused by the gate, with its reason. */
async function ofHash(
  call: Call,
  document: DocumentId,
  hash: string,
  { type, signed }: { readonly type: SignedType; readonly signed: GivenSignature | null },
): Promise<Result<Named>> {
  const called = await calledVersion(call, document);
  if (!called.ok) return called;
  const { loaded, newest } = called.value;
  if (newest.rendition === null) return refuse('other-hash');
  const facts = { document, version: newest.version, rendition: newest.rendition.rendition, hash };
  const by = await signedBy(call, decisionIn(loaded, type, facts), signed);
  if (!by.ok) return by;
  return done({ loaded, facts: { ...facts, ...by.value.facts }, rows: by.value.rows });
}
