import { X509Certificate } from 'node:crypto';
import type { Ask, Asking } from '../asking.ts';
import { exchange } from '../http/exchange.ts';
import type { Response } from '../http/response.ts';
import type { Shown } from '../line/secure.ts';
import { Stopped } from '../stopped.ts';
import { otherStatus } from './http.ts';

/** Shows a certificate and asks for a page. In TLS 1.3 a refusal comes after the handshake, when the page is waited for. */
export const askTlsClient: Ask = async (asking) => {
  const { shown, certificates } = parts(asking);
  const code = await asked(asking, shown);
  if (code === 'page') return (await asked(asking, null)) === 'page' ? 'not-asked' : 'let-in';
  const [leaf] = certificates;
  if (code === 'certificate_expired')
    return leaf !== undefined && leaf.validToDate.getTime() < asking.at ? code : `${code}:not-yet`;
  if (code === 'unknown_ca' || code === 'nginx-495') return isWhole(certificates) ? code : `${code}:chain`;
  return code;
};

/** `page` for an answer of 2xx, the name of an alert, or a word for the answer. */
async function asked(asking: Asking, shown: Shown | null): Promise<string> {
  const alerts: string[] = [];
  try {
    const answer = await exchange(asking, {
      method: 'GET',
      path: asking.target.detail ?? '/',
      headers: {},
      secured: { shown, onAlert: (alert) => alerts.push(alert) },
    });
    return ofStatus(answer);
  } catch (error) {
    const [alert] = alerts;
    if (alert === undefined) throw error;
    return alert;
  }
}

/** nginx ends the handshake well and refuses in its page: 495 and 496 inside, 400 outside. */
function ofStatus({ status, body }: Response): string {
  if (status >= 200 && status < 300) return 'page';
  const says = status === 400 ? body.subarray(0, 1_024).toString('latin1') : '';
  if (says.includes('<title>400 The SSL certificate error</title>')) return 'nginx-495';
  if (says.includes('<title>400 No required SSL certificate was sent</title>')) return 'nginx-496';
  return otherStatus(status);
}

/** Whether each certificate was issued by the next, and the last by itself. */
function isWhole(certificates: readonly X509Certificate[]): boolean {
  return certificates.every((one, index) => issuedBy(one, certificates[index + 1] ?? one));
}

function issuedBy(one: X509Certificate, issuer: X509Certificate): boolean {
  return one.checkIssued(issuer) && one.verify(issuer.publicKey);
}

/** One block of a PEM. */
interface Block {
  readonly label: string;
  readonly bytes: Buffer;
}

/** The blocks of a PEM, found in its bytes: a string of it could not be overwritten. */
function blocksIn({ credential, wiped }: Asking): readonly Block[] {
  const blocks: Block[] = [];
  for (
    let from = credential.indexOf(BEGIN);
    from >= 0 && blocks.length < BLOCKS;
    from = credential.indexOf(BEGIN, from + 1)
  ) {
    const label = /^([A-Z0-9 ]{1,32})-----/u.exec(credential.toString('latin1', from + BEGIN.length, from + 64))?.[1];
    const foot = `-----END ${label ?? ''}-----`;
    const to = credential.indexOf(foot, from);
    if (label === undefined || to < 0) throw new Stopped('unusable');
    blocks.push({ label, bytes: wiped(Buffer.from(credential.subarray(from, to + foot.length))) });
  }
  return blocks;
}

const BEGIN = '-----BEGIN ';
const BLOCKS = 20;

/** The key and the certificates of one PEM, the leaf first. */
function parts(asking: Asking): { readonly shown: Shown; readonly certificates: readonly X509Certificate[] } {
  const blocks = blocksIn(asking);
  const [key, ...more] = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY'));
  const chain = blocks.filter(({ label }) => label === 'CERTIFICATE');
  if (key === undefined || key.label.startsWith('ENCRYPTED') || more.length > 0 || chain.length === 0)
    throw new Stopped('unusable');
  try {
    const certificates = chain.map(({ bytes }) => new X509Certificate(bytes));
    const cert = Buffer.concat(chain.flatMap(({ bytes }) => [bytes, Buffer.from('\n')]));
    return { shown: { key: key.bytes, cert }, certificates };
  } catch {
    throw new Stopped('unusable'); // not a certificate, whatever it says it is
  }
}
