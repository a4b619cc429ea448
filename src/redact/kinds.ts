import type { Kind } from './detector.ts';
import { encoded } from './detectors/encoded.ts';
import { detectors, runDetectors } from './detectors/index.ts';

/** Every kind that a finding can have, once, with what it is and the page that describes it. */
export function kinds(): readonly Kind[] {
  const all = [...detectors, ...runDetectors, encoded(() => [])].flatMap((detector) => detector.kinds);
  return [...new Map(all.map((kind) => [kind.kind, kind])).values()];
}
