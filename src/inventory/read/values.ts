/** An object of an export: what its fields hold has still to be looked at. */
export type Values = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null where it is no text, or an empty one. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; whatever else is in it is left. */
export function records(value: unknown): readonly Values[] {
  return list(value).filter(isRecord);
}

/** An object's own field by a name that comes from outside: `constructor` is not one. */
export function field(value: Values, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

export function texts(value: unknown): readonly string[] {
  return list(value).flatMap((one) => text(one) ?? []);
}

/** The same without halves of surrogate pairs, which JSON and YAML can write and no text should hold. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toWellFormed(), wellFormed(one)]));
}
