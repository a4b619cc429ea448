import { refuse } from '../domain/kit/refusals.ts';
import type { Result } from '../domain/kit/result.ts';
import { done } from '../domain/kit/result.ts';
import { safe } from '../domain/kit/safe.ts';

/** JSON in strict UTF-8. What is not is refused with a sentence, and never echoed. */
export function readJsonBody(bytes: Uint8Array): Result<unknown> {
  const text = decoded(bytes);
  if (text === null) return refuse('input-invalid', safe`The body is not valid UTF-8.`);
  if (text.trim() === '') return done({});
  try {
    return done(JSON.parse(text));
  } catch {
    return refuse('input-invalid', safe`The body is not JSON.`);
  }
}

/** A form as browsers send it: every field once, as text. */
export function readFormBody(bytes: Uint8Array): Result<Readonly<Record<string, string>>> {
  const text = decoded(bytes);
  if (text === null) return refuse('input-invalid', safe`The form is not valid UTF-8.`);
  const form: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) form[name] = value;
  return done(form);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
