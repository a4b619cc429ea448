import { type SafeText, sealSafeText } from '../domain/kit/safe-text.ts';
import { fromBase64, printable } from './encodings.ts';
import { formsOf } from './forms.ts';

export interface Removed {
  readonly safe: SafeText;
  /** How many occurrences were replaced, in whatever encoding. */
  readonly count: number;
}

/** Base64 of a few characters occurs by chance; from this length on the core of a value does not. */
export const LEAST_CORE = 6;

/**
 * Replaces every occurrence of one exact value in text that is stored already, as it is and in its common
 * encodings. Where the value is part of longer base64, the whole run goes, since a part of it would still decode.
 * Placeholders that stand there already are left alone.
 */
export function removeValue(text: SafeText, value: string, placeholder: string): Removed {
  if (value === '') return { safe: text, count: 0 };
  let count = 0;
  const put = (): string => {
    count += 1;
    return placeholder;
  };
  const forms = formsOf(value);
  const plain = forms
    .filter((form) => form.name !== 'base64')
    .map((form) => form.text)
    .sort((a, b) => b.length - a.length);
  const cores = forms
    .filter((form) => form.name === 'base64' && form.text.length >= LEAST_CORE)
    .map((form) => form.text);
  const result = outsidePlaceholders(String(text), placeholder, (part) => {
    let rest = part;
    for (const core of cores) rest = replaceRuns(rest, core, value, put);
    return outsidePlaceholders(rest, placeholder, (piece) =>
      plain.reduce((left, form) => outsidePlaceholders(left, placeholder, (bit) => bit.replaceAll(form, put)), piece),
    );
  });
  return { safe: sealSafeText(result), count };
}

/** The same for one secret that is written in several ways, the longest first. */
export function removeValues(text: SafeText, values: readonly string[], placeholder: string): Removed {
  return values
    .toSorted((a, b) => b.length - a.length)
    .reduce<Removed>(
      (so, value) => {
        const { safe, count } = removeValue(so.safe, value, placeholder);
        return { safe, count: so.count + count };
      },
      { safe: text, count: 0 },
    );
}

function outsidePlaceholders(text: string, placeholder: string, change: (part: string) => string): string {
  return placeholder === '' ? change(text) : text.split(placeholder).map(change).join(placeholder);
}

/** Replaces the runs of base64 that hold the core and decode to something that holds the value. */
function replaceRuns(text: string, core: string, value: string, put: () => string): string {
  if (!text.includes(core)) return text;
  return text.replaceAll(/[A-Za-z0-9+/_-]+={0,2}/gu, (run) =>
    run.includes(core) && decodesTo(run, value) ? put() : run,
  );
}

/** Whether a run of base64 stands for something that holds the value. */
export function decodesTo(run: string, value: string): boolean {
  const bytes = fromBase64(run);
  const text = bytes === null ? null : printable(bytes);
  // What is no text as a whole may still carry the value: the core alone is evidence then.
  return text === null || text.includes(value);
}
