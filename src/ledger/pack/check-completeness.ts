import { fromBase64Url, toBase64Url } from '../base64.ts';
import { fromUtf8 } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { CASE_INDEX_TYPE, caseKey, entryHash } from '../case-index.ts';
import { commit } from '../commitment.ts';
import { membersOf, readJson } from '../json.ts';
import { hashLeaf } from '../merkle-hash.ts';
import { verifyInclusion } from '../merkle-verify.ts';
import type { TreeHead } from '../merkle-verify.ts';
import { reading } from '../refusal.ts';
import type { OpenedCaseIndex } from './case-index-file.ts';
import type { Pack } from './open.ts';
import { fails, holds, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/** That nothing was left out: an index in the log says how far the case reached, and the pack reaches at least as far. */
export function checkCompleteness(pack: Pack, sha256: Sha256): readonly Finding[] {
  const { caseIndex } = pack;
  if (caseIndex === null) {
    return [
      unchecked('completeness', 'The pack has no case index: later events of the case could have been left out.'),
    ];
  }
  const covers = coverOf(pack, caseIndex, sha256);
  if (covers === null) return [fails('completeness', 'The case index does not belong to this log or this case.')];
  const { seq, index } = caseIndex.entry;
  const last = pack.proofsBySeq.get(seq);
  if (last === undefined || !pack.eventsBySeq.has(seq)) {
    return [fails('completeness', `The log says that the case goes on to event ${seq}, and the pack does not.`)];
  }
  if (last.index !== index) return [fails('completeness', `Event ${seq} does not stand where the case index has it.`)];
  const beyond = [...pack.proofsBySeq.values()].filter((proof) => proof.index < covers).length - 1;
  if (beyond !== seq)
    return [fails('completeness', 'The case index and the proofs disagree about how many events there were.')];
  return [holds('completeness', `These are all events of the case among the first ${covers} entries of the log.`)];
}

/** How many log entries the index speaks of, if all of it is proven; null if any of it is not. */
function coverOf(pack: Pack, caseIndex: OpenedCaseIndex, sha256: Sha256): number | null {
  const { entry, position, path, proof } = caseIndex;
  const facts = isInLog(pack, caseIndex, sha256) ? factsOf(caseIndex.facts) : null;
  if (facts === null || facts.covers > proof.index || entry.index >= facts.covers) return null;
  const isOurs = entry.key === caseKey(sha256, pack.statement.predicate.case);
  return isOurs && verifyInclusion(sha256, facts.head, position, entryHash(sha256, entry), path) ? facts.covers : null;
}

/** The index event itself stands in the log, and its facts are the ones that it committed to. */
function isInLog(pack: Pack, { leaf, fields, salt, facts, proof }: OpenedCaseIndex, sha256: Sha256): boolean {
  return (
    fields.type === CASE_INDEX_TYPE &&
    proof.checkpointText === pack.checkpointText &&
    verifyInclusion(sha256, pack.checkpoint, proof.index, hashLeaf(sha256, leaf), proof.path) &&
    toBase64Url(commit(sha256, 'facts', salt, facts)) === fields.facts
  );
}

function factsOf(bytes: Uint8Array): { readonly covers: number; readonly head: TreeHead } | null {
  const read = reading(() => {
    const facts = membersOf(readJson(fromUtf8(bytes)));
    const [covers, size, root] = ['covers', 'entries', 'root'].map((name) => facts?.get(name));
    if (typeof covers !== 'number' || typeof size !== 'number' || typeof root !== 'string') return null;
    return { covers, head: { size, root: fromBase64Url(root, 32) } };
  });
  return read.ok ? read.value : null;
}
