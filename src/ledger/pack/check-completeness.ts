import { fromBase64Url, toBase64Url } from '../base64.ts';
import { fromUtf8 } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { CASE_INDEX_TYPE, caseKey, entryHash } from '../case-index.ts';
import { commit } from '../commitment.ts';
import { readJson } from '../json.ts';
import { hashLeaf } from '../merkle-hash.ts';
import { verifyInclusion } from '../merkle-verify.ts';
import { reading } from '../refusal.ts';
import type { OpenedCaseIndex } from './case-index-file.ts';
import type { Pack } from './open.ts';
import { fails, holds, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/** That nothing was left out: an index in the log says how far the case reached, and the pack reaches at least as far. */
export function checkCompleteness(pack: Pack, sha256: Sha256): readonly Finding[] {
  const { caseIndex } = pack;
  if (caseIndex === null) {
    return [unchecked('completeness', 'The pack has no case index: later events of the case could have been left out.')];
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
  if (beyond !== seq) return [fails('completeness', 'The case index and the proofs disagree about how many events there were.')];
  return [holds('completeness', `These are all events of the case among the first ${covers} entries of the log.`)];
}

/** How many log entries the index speaks of, if all of it is proven; null if any of it is not. */
function coverOf(pack: Pack, caseIndex: OpenedCaseIndex, sha256: Sha256): number | null {
  const { leaf, fields, salt, facts: bytes, proof, entry, position, path } = caseIndex;
  const isInLog =
    fields.type === CASE_INDEX_TYPE &&
    proof.checkpointText === pack.checkpointText &&
    verifyInclusion(sha256, pack.checkpoint, proof.index, hashLeaf(sha256, leaf), proof.path) &&
    toBase64Url(commit(sha256, 'facts', salt, bytes)) === fields.facts;
  const facts = reading(() => readJson(fromUtf8(bytes)));
  if (!isInLog || !facts.ok || !(facts.value instanceof Map)) return null;
  const [covers, entries, root] = ['covers', 'entries', 'root'].map((name) => (facts.ok && facts.value instanceof Map ? facts.value.get(name) : null));
  if (typeof covers !== 'number' || typeof entries !== 'number' || typeof root !== 'string' || covers > proof.index) return null;
  const head = reading(() => ({ size: entries, root: fromBase64Url(root, 32) }));
  const isOurs = entry.key === caseKey(sha256, pack.statement.predicate.case) && entry.index < covers;
  return isOurs && head.ok && verifyInclusion(sha256, head.value, position, entryHash(sha256, entry), path) ? covers : null;
}
