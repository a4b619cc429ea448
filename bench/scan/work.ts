import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { byteScanner } from '../../src/redact/scan.ts';
import { documentOf } from './documents.ts';

/**
 * Scans documents from one to before another as one stream, again and again until so many bytes went through. Run as a
 * process it prints what it took, and run as a thread it says when it is done.
 */
export function scanStream(from: number, to: number, bytes: number): { findings: number; peak: number } {
  const encoder = new TextEncoder();
  const pieces = Array.from({ length: to - from }, (_, i) => encoder.encode(documentOf(from + i).text));
  const scanner = byteScanner();
  let findings = 0;
  let peak = 0;
  for (let sent = 0, i = 0; sent < bytes; i += 1) {
    const piece = pieces[i % pieces.length] ?? new Uint8Array();
    findings += scanner.push(piece).length;
    sent += piece.length;
    if (i % 500 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  findings += scanner.end().length;
  return { findings, peak };
}

if (isMainThread && import.meta.main) {
  const bytes = Number(process.argv[2] ?? 1) * 1e6;
  const ready = performance.now();
  const { findings, peak } = scanStream(0, 100, bytes);
  console.log(JSON.stringify({ readyMs: Math.round(ready), findings, peakMb: Math.round(peak / 1e6) }));
} else if (!isMainThread) {
  const { bytes } = workerData as { readonly bytes: number }; // handed over by threads.ts
  scanStream(0, 100, 2e6);
  parentPort?.postMessage('warm');
  parentPort?.once('message', () => {
    scanStream(0, 100, bytes);
    parentPort?.postMessage('done');
    parentPort?.close();
  });
}
