import type { Finding } from '../finding.ts';
import { type Setting, judge } from '../judge.ts';
import type { Label } from '../label.ts';

/** A stretch of text that stands where the value of a label belongs. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly setting: Setting;
  /** Where it stands, in our own words. */
  readonly why: string;
}

/** Finds where the value of a label may stand. Reads a bounded stretch around the label. */
export type PlaceReader = (text: string, label: Label) => readonly Place[];

/** Asks the judge about what stands there; nothing where it is no credential. */
export function labelled(detector: string, text: string, label: Label, place: Place): readonly Finding[] {
  const value = text.slice(place.start, place.end);
  // A name in capitals may look random; what was drawn has digits.
  if (label.meaning.strength === 'weak' && !/\d/u.test(value)) return [];
  const judged = judge(value, place.quoted, label.meaning, place.setting);
  if (judged === null) return [];
  return [
    {
      detector,
      kind: label.meaning.kind,
      class: judged.class,
      start: place.start,
      end: place.end,
      confidence: judged.confidence,
      entropy: judged.entropy,
      why:
        judged.class === 'secret'
          ? `${place.why} that promises a credential`
          : `${place.why} that promises a credential, but it is a blank to fill in`,
    },
  ];
}

/** The part of the line in front of `at`, at most 80 characters of it; null where the line is longer. */
export function lineBefore(text: string, at: number): string | null {
  const from = Math.max(0, at - 80);
  const piece = text.slice(from, at);
  const line = piece.lastIndexOf('\n');
  return line === -1 && from > 0 ? null : piece.slice(line + 1);
}

/**
 * Nobody would take it for a word, a number, an address or a piece of markup: what stands alone on a line or in a
 * cell has to say by itself that somebody chose it.
 */
export function standsAlone(value: string): boolean {
  return (
    value.length >= 4 &&
    value.length <= 128 &&
    !/[\s<>]|^[#{}[\](|@/\\=+.,;!?&-]|[:,;{([]$|\(\)|\.\.\.|^["'`]|=>|:\/\/|::/u.test(value) &&
    !/^[\w.+-]+@[\w-]+\.[\w.]+$|^[a-z]:\\|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$/iu.test(value) &&
    !/^v?\d+(?:[.:/,-]\d+){1,5}[a-z%]{0,4}$|^\d+(?:\.\d+)?[a-z%]{1,4}$|^\*[\w*]+\*?$|^[a-z_]+=/iu.test(value) &&
    !/^\p{L}+(?:['’./&+,-]\p{L}+)*[.?!*:]?$/u.test(value) &&
    !/^\(.*\)$|^`.*`$|^\$[A-Za-z_]/u.test(value)
  );
}
