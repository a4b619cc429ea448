import type { Attribute } from '../xml/read-xml.ts';

/**
 * Whether an attribute is markup and not text: a namespace, what a part is written by, a number, a short word. In a copy
 * in which these change, nothing fits any more. What is left may hold anything.
 */
export function isMarkup({ uri, local, value }: Attribute): boolean {
  if (uri === XMLNS || (local === 'uri' && value.startsWith('{'))) return true;
  return value.length < LEAST || isSchema(value) || /^-?[0-9A-Fa-f.]{1,8}$/u.test(value);
}

/** Shorter values are no credential, and those of markup are many. */
const LEAST = 5;

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Names of what Office writes, not addresses. */
export function isSchema(value: string): boolean {
  return /^(?:https?:\/\/(?:schemas|purl)\.|urn:schemas-)/u.test(value);
}
