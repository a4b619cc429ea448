import { Dict, Name, Ref, Stream, Text, type Value, binary } from './values.ts';

/** A value as it is written in files and content streams, one sign per byte. A stream cannot stand within a value. */
export function serialise(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numeral(value);
  if (value instanceof Name) return nameOf(value.value);
  if (value instanceof Text) return stringOf(value.bytes);
  if (value instanceof Ref) return `${value.number} 0 R`;
  if (value instanceof Dict) {
    return `<<${[...value.entries].map(([key, one]) => `${nameOf(key)} ${serialise(one)}`).join(' ')}>>`;
  }
  if (value instanceof Stream) throw new Error('A stream stands within a value.');
  return `[${value.map(serialise).join(' ')}]`;
}

/** Without an exponent, which PDF does not know. */
export function numeral(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value
    .toFixed(6)
    .replace(/\.?0+$/u, '')
    .replace(/^-0$/u, '0');
}

function nameOf(name: string): string {
  return `/${name.replaceAll(/[^!-~]|[#()<>[\]{}/%]/gu, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

function stringOf(bytes: Uint8Array): string {
  const text = binary(bytes);
  if (/^[\t\n -~]*$/u.test(text)) return `(${text.replaceAll(/[\\()]/gu, String.raw`\$&`)})`;
  return `<${Buffer.from(bytes).toString('hex')}>`;
}
