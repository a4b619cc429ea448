import type { Millis } from '../../kit/ids.ts';
import type { Certificate } from './certificate.ts';
import type { ChainProblem } from './check.ts';

/** One problem of a chain as a person reads it, with what mends it. Names in it are text from outside. */
export function chainSentence(problem: ChainProblem): string {
  switch (problem.problem) {
    case 'no-certificate':
      return 'There is no certificate in what was pasted: paste everything from BEGIN CERTIFICATE to END CERTIFICATE.';
    case 'unreadable':
      return `Certificate ${problem.place + 1} cannot be read: copy it again, whole.`;
    case 'expired':
      return `${named(problem.certificate)} ran out on ${day(problem.certificate.notAfter)}: it has to be renewed.`;
    case 'not-yet-valid':
      return `${named(problem.certificate)} is valid only from ${day(problem.certificate.notBefore)}: look at the clocks, or use the one before.`;
    case 'wrong-name':
      return `${named(problem.certificate)} was not made out for ${short(problem.host)}: connect by a name that it has, or have one made with this name.`;
    case 'wrong-order':
      return 'The certificates stand in the wrong order: the server’s own comes first, each issuer after it. Some clients cannot follow it like this.';
    case 'unrelated':
      return `${named(problem.certificate)} does not belong to this chain: leave it out.`;
    case 'not-an-authority':
      return `${named(problem.certificate)} may not sign others: clients refuse what it signed.`;
    case 'wrong-signature':
      return `${named(problem.certificate)} names an issuer that is there, but was not signed by its key: it belongs to another key of the same name.`;
    case 'issuer-missing':
      return `The issuer of ${named(problem.certificate)} is missing: ${short(problem.certificate.issuer)}. The server has to send it too.`;
    case 'untrusted-root':
      return `${named(problem.certificate)} signed itself, and nobody here vouches for it: clients have to be given it, or the administrator’s bundle.`;
  }
}

function named({ subject }: Certificate): string {
  return `“${short(subject)}”`;
}

/** Names are up to the certificate: what is longer than a line says nothing more. */
function short(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function day(at: Millis): string {
  return new Date(at).toISOString().slice(0, 10);
}
