import type { SentDocument } from '../../../engagement-operations.ts';

/** Bytes of one document, as the server takes them at most. */
export const MOST_BYTES = 10_000_000;

/** A chosen file as it is sent: its bytes in base64. */
export async function sentDocument(file: File): Promise<SentDocument> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
  reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
  reader.readAsDataURL(file);
  const address = await promise;
  return { name: file.name, base64: address.slice(address.indexOf(',') + 1) };
}
