import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { rootCertificates } from 'node:tls';
import { certificatesIn } from '../domain/triage/chain/pem.ts';
import type { Certificate, Certificates } from '../domain/triage/chain/certificate.ts';

/**
 * Opens certificates with the runtime's own reader. Trusted are the roots that come with the runtime (Mozilla's) and
 * those of the administrator's bundle, a PEM file; a bundle that cannot be read or holds no certificate throws.
 */
export async function openCertificates(bundle: string | null): Promise<Certificates> {
  const own = bundle === null ? [] : certificatesIn(await readFile(bundle, 'utf8')).certificates.map(open);
  if (bundle !== null && (own.length === 0 || own.includes(null)))
    throw new Error(`The bundle of trusted certificates ${bundle} has to be a PEM file of certificates.`);
  let trusted: readonly Certificate[] | null = null;
  return {
    open,
    // read when a chain is checked first: most installations never do, and it takes a moment
    get trusted() {
      trusted ??= [...own, ...rootCertificates.map((pem) => open(certificatesIn(pem).certificates[0] ?? ''))].filter(
        (one) => one !== null,
      );
      return trusted;
    },
  };
}

/** Which reader opened a certificate, so that one can be asked about another. */
const OPENED = new WeakMap<Certificate, X509Certificate>();

function open(base64: string): Certificate | null {
  const read = readDer(base64);
  if (read === null) return null;
  const certificate: Certificate = {
    subject: oneLine(read.subject),
    issuer: oneLine(read.issuer),
    notBefore: read.validFromDate.getTime(),
    notAfter: read.validToDate.getTime(),
    isAuthority: read.ca,
    sha256: read.fingerprint256.replaceAll(':', '').toLowerCase(),
    covers: (host) => (isIP(host) === 0 ? read.checkHost(host) : read.checkIP(host)) !== undefined,
    isSignedBy(issuer) {
      const signer = OPENED.get(issuer);
      if (signer === undefined || read.issuer !== signer.subject) return 'no';
      return isSigned(read, signer) ? 'yes' : 'name-only';
    },
  };
  OPENED.set(certificate, read);
  return certificate;
}

function readDer(base64: string): X509Certificate | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(base64)) return null;
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return null; // whatever else it is, it is no certificate
  }
}

/** A key of another kind than the signature's makes the reader throw; it did not sign it either. */
function isSigned(certificate: X509Certificate, signer: X509Certificate): boolean {
  try {
    return certificate.verify(signer.publicKey);
  } catch {
    return false;
  }
}

/** Names come with a line for each part. */
function oneLine(name: string): string {
  return name === undefined ? '' : name.split('\n').join(', ');
}
