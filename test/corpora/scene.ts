import type { Dice } from './dice.ts';
import type { BySplit, Language, Split } from './language.ts';

/** What a document is written from. Without `secrets` the same places hold harmless talk. */
export interface Scene {
  readonly language: Language;
  readonly dice: Dice;
  readonly split: Split;
  readonly secrets: boolean;
}

/** One of the phrasings of the split that is written. */
export function phraseOf(scene: Scene, phrases: BySplit): string {
  return scene.dice.pick(phrases[scene.split]);
}
