import { toHex } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { questionsOfEnvelope, signersOf } from '../dsse.ts';
import type { SignatureQuestion } from '../signature.ts';
import { keysFor } from './check-log.ts';
import type { Trust } from './check-log.ts';
import type { Pack } from './open.ts';
import { judged } from './report.ts';
import type { Finding } from './report.ts';
import { stated } from './statement.ts';

/** The operator's signed statement is about exactly these files, this case and this log. */
export function checkStatement(pack: Pack, trust: Trust): readonly Finding[] {
  const { subjects, predicate } = pack.statement;
  const failures: string[] = [];
  if (signersOf(pack.envelope, keysFor(pack, trust), trust.ed25519).length === 0)
    failures.push('The statement is not signed by the log’s key.');
  if (!isOverFiles(pack, trust.sha256)) failures.push('The statement is about other files.');
  const { origin, size } = pack.checkpoint;
  const first = pack.eventsBySeq.get(0)?.fields.case;
  const isAboutThis =
    predicate.case === first &&
    predicate.events === pack.eventsBySeq.size &&
    predicate.origin === origin &&
    predicate.size === size;
  if (!isAboutThis) failures.push('The statement is about another case or another log.');
  return judged(
    'statement',
    failures,
    `The operator’s statement over ${subjects.size} files is signed with the log’s key.`,
  );
}

export function questionsOfStatement(
  pack: Pack,
  trust: Pick<Trust, 'sha256' | 'trustedKeys'>,
): readonly SignatureQuestion[] {
  return questionsOfEnvelope(pack.envelope, keysFor(pack, trust));
}

function isOverFiles(pack: Pack, sha256: Sha256): boolean {
  const files = stated(pack.files);
  const { subjects } = pack.statement;
  return (
    files.length === subjects.size && files.every(([path, content]) => subjects.get(path) === toHex(sha256(content)))
  );
}
