import { type Pdfium, memoryOf, withMemory } from './pdfium.ts';

/** Why PDFium does not open a file (fpdfview.h, FPDF_ERR). */
export type Fault = 'locked' | 'damaged';

/** Opens a document for so long as `work` runs. */
export function withDocument<T>(pdfium: Pdfium, bytes: Uint8Array, work: (document: number) => T): T | Fault {
  return withMemory(pdfium, Math.max(1, bytes.length), (address) => {
    memoryOf(pdfium).set(bytes, address);
    const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, '');
    if (document === 0) return PASSWORD.has(pdfium.FPDF_GetLastError()) ? 'locked' : 'damaged';
    try {
      return work(document);
    } finally {
      pdfium.FPDF_CloseDocument(document);
    }
  });
}

/** FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY: encrypted in a way that is not known is locked too. */
const PASSWORD = new Set([4, 5]);

/**
 * A document as PDFium writes it anew: whole, without its history, object streams and encryption; what was broken is
 * mended as viewers mend it. A document that opens without a password holds no secret from anybody who has it.
 */
export function written(pdfium: Pdfium, document: number): Uint8Array | Fault {
  if (pdfium.EPDF_IsEncrypted(document) && !pdfium.EPDF_RemoveEncryption(document)) return 'locked';
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    if (pdfium.PDFiumExt_SaveAsCopy(document, writer) === 0) return 'damaged';
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    return withMemory(pdfium, Math.max(1, size), (address) => {
      pdfium.PDFiumExt_GetFileWriterData(writer, address, size);
      return memoryOf(pdfium).slice(address, address + size);
    });
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}
