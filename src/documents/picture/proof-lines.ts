import { coveredBoxes, withCovered } from './covered.ts';
import { type Pixels, opaque } from './ocr/grey.ts';
import { PROOF, readIn } from './ocr/readings.ts';

/**
 * What is still to be read in a picture that was written: in one way, and in the lines that the engine itself makes of
 * it. Null where it could not be read.
 */
export async function proofLines(written: Pixels): Promise<string[] | null> {
  const pixels = opaque(written);
  const seen = await readIn(PROOF, pixels);
  if (seen === null) return null;
  const lines = new Map<number, string[]>();
  const all = withCovered(seen, coveredBoxes(pixels));
  for (const { line, text } of all.toSorted((a, b) => a.line - b.line || a.box.x0 - b.box.x0))
    lines.set(line, [...(lines.get(line) ?? []), text]);
  return [...lines.values()].map((words) => words.join(' '));
}
