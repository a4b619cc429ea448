import { checkChain } from '../../domain/triage/chain/check.ts';
import type { CheckedChain } from '../../domain/triage/chain/check.ts';
import type { Certificate } from '../../domain/triage/chain/certificate.ts';
import { certificatesIn, onlyCertificates } from '../../domain/triage/chain/pem.ts';
import { chainSentence } from '../../domain/triage/chain/sentences.ts';
import { triage } from '../../domain/triage/triage.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { caseRef, id, moment, name, optional, text } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import type { Call } from '../operation.ts';
import { redactor } from '../redactor.ts';
import { subjectByCase } from '../subject.ts';
import { gatherKnown } from './triage-known.ts';
import { FINDING_WORDS, groundSentence, WEIGHT_WORDS } from './triage-words.ts';
import { subjectCase } from './verb.ts';
import type { TriageAnswerView } from './views.ts';

/** Why an identity cannot sign in any more, from what is known of it. Reads and answers; a person records which it was. */
export const askTriage = operation({
  name: 'case.triage',
  summary: 'Tell expiry, rotation without consumers, certificate trust and permission drift apart, from what is known',
  changes: false,
  gives: 'the possible causes with their grounds, the best explained first, and what would tell them apart',
  input: {
    case: caseRef(),
    identity: id<'identity'>(),
    worked: optional(moment()),
    failed: optional(moment()),
    host: optional(name(253)),
    chain: optional(text(100_000)),
  },
  subject: subjectByCase,
  async run({ identity, worked, failed, host, chain }, call) {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    if (!loaded.state.identities.includes(identity)) return refuse('unknown-identity');
    const checked = chain === null ? null : check(call, chain, host);
    const asked = { identity, worked, failed, at: call.at };
    const { known, drift } = await gatherKnown(call.ctx, loaded, asked, checked);
    const view: TriageAnswerView = {
      findings: triage(known).map(({ finding, weight, grounds, next }) => ({
        finding,
        weight,
        says: `${FINDING_WORDS[finding]}. ${WEIGHT_WORDS[weight]}`,
        grounds: grounds.map((one) => ({ ground: one.ground, says: groundSentence(one) })),
        next,
      })),
      drift,
      chain: checked === null ? null : chainView(call, checked),
      certificates: chain === null ? '' : onlyCertificates(String(chain)),
      privateKey: call.findings.some(({ kind }) => kind.endsWith('private-key')),
    };
    return reads(view);
  },
});

function check({ ctx, at }: Call, chain: SafeText, host: SafeText | null): CheckedChain {
  const { certificates } = certificatesIn(String(chain));
  return checkChain({
    certificates: certificates.map((base64) => ctx.certificates.open(base64)),
    host: host === null ? null : String(host),
    trusted: ctx.certificates.trusted,
    at,
  });
}

/** Names inside a certificate are encoded, so nobody has looked at them yet: they are made safe before they are shown. */
function chainView({ ctx, subject }: Call, { path, anchor, problems }: CheckedChain): TriageAnswerView['chain'] {
  const make = redactor(ctx, subject.case, []);
  const safely = (words: string) => String(make.text(words.slice(0, 500)));
  const shown = ({ subject: holder, issuer, notBefore, notAfter }: Certificate) => ({
    subject: safely(holder),
    issuer: safely(issuer),
    notBefore,
    notAfter,
  });
  return {
    path: path.map(shown),
    anchor: anchor === null ? null : shown(anchor),
    problems: problems.map((problem) => ({ problem: problem.problem, says: safely(chainSentence(problem)) })),
  };
}
