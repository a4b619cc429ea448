import './reflect.ts';
import { SubjectAlternativeNameExtension, X509Certificate } from '@peculiar/x509';
import type { ImportItem } from '../../domain/identity/record.ts';
import { sha256 } from '../../ledger/sha256.ts';
import type { ImportOptions } from '../importer.ts';
import { credential, record, unreadable } from '../record.ts';

/**
 * One certificate (RFC 5280) in DER form. Its key is its SHA-256 fingerprint in hex, as `openssl x509 -fingerprint -sha256`
 * shows it without the colons. A day of 9999 means that there is no end (RFC 5280, 4.1.2.5).
 */
export function certificateOf(der: Uint8Array, where: string, options: ImportOptions): ImportItem {
  const certificate = parsed(der);
  if (certificate === null) return unreadable(where, 'This is no certificate that can be read.');
  const fingerprint = hex(sha256(der));
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  const remarks: string[] = [];
  const names = namesOf(certificate, remarks);
  const name = commonName(subject) ?? names[0]?.value ?? (subject === '' ? fingerprint : subject);
  const uri = names.find(({ type }) => type === 'url')?.value ?? null;
  const kept = credential('certificate', `SHA-256 ${fingerprint}`, true, dates(notBefore, notAfter), remarks);
  return record({
    key: fingerprint,
    kind: uri?.startsWith('spiffe://') === true ? 'workload' : 'certificate',
    name,
    locator: uri ?? names[0]?.value ?? null,
    environment: options['environment'] ?? null,
    credentials: [kept],
    remarks: [
      `Subject: ${subject === '' ? 'none' : subject}.`,
      `Issued by: ${issuer}${issuer === subject ? ' (by itself)' : ''}; serial number ${serialNumber}.`,
      ...(names.length > 0 ? [`Names: ${names.map(({ value }) => value).join(', ')}.`] : []),
      ...remarks,
    ],
  });
}

/** Null where the bytes are no certificate: the library throws errors of many kinds for that. */
function parsed(der: Uint8Array): X509Certificate | null {
  try {
    const certificate = new X509Certificate(new Uint8Array(der));
    // read late by the library, and as hostile as the rest
    void [certificate.subject, certificate.issuer, certificate.notBefore.getTime(), certificate.notAfter.getTime()];
    return certificate;
  } catch {
    return null;
  }
}

function namesOf(certificate: X509Certificate, remarks: string[]): readonly { type: string; value: string }[] {
  try {
    const extension = certificate.getExtension(SubjectAlternativeNameExtension);
    return (extension?.names.items ?? []).map(({ type, value }) => ({ type, value }));
  } catch {
    remarks.push('Its alternative names cannot be read.');
    return [];
  }
}

function dates(notBefore: Date, notAfter: Date) {
  const text = (date: Date) => (Number.isNaN(date.getTime()) ? 'none' : date.toISOString());
  return { issued: text(notBefore), expires: text(notAfter) };
}

/** From a name as the library writes it: `CN=web, O=Example`. A comma within a value has a backslash. */
function commonName(subject: string): string | null {
  const match = /(?:^|, )CN=((?:\\.|[^,\\]){1,300})/u.exec(subject);
  return match?.[1] === undefined ? null : match[1].replaceAll(/\\(.)/gu, '$1');
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
