import type { Examined } from '../../documents/document.ts';
import type { ByteJob } from '../../redact/bytes/byte-job.ts';

/** Where a copy of a document still holds what has to go, or could not be looked at; and how much was looked through. */
export function leftIn(job: ByteJob, { texts, bytes, unexamined }: Examined): { left: string[]; bytes: number } {
  let searched = 0;
  const inTexts = texts.flatMap(({ text, place }) => {
    const prover = job.prover();
    prover.push(Buffer.from(text, 'utf8'));
    const proof = prover.end();
    searched += proof.bytes;
    return proof.holds ? [] : [place];
  });
  const inBytes = bytes.flatMap((part, i) => {
    const search = job.survival();
    search.push(part);
    searched += part.length;
    return search.end() > 0 ? [`part ${i + 1} of ${bytes.length}, as bytes`] : [];
  });
  return { left: [...new Set([...unexamined, ...inTexts, ...inBytes])], bytes: searched };
}
