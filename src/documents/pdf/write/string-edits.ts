import type { Edit } from '../../document.ts';
import { edited } from '../../edited.ts';
import { apartEdits } from '../../xml/apart-edits.ts';
import { Dict, Name, Stream, Text, type Value, isArray } from '../cos/values.ts';
import { decoded, encoded } from '../strings/decode.ts';
import type { Strings } from '../strings/strings.ts';

/** New strings for old ones, and new names. */
export interface StringEdits {
  readonly texts: ReadonlyMap<Text, Text>;
  readonly names: ReadonlyMap<string, string>;
}

export function stringEdits({ flows, slots }: Strings, edits: readonly (readonly Edit[])[]): StringEdits {
  const bySlot = new Map<number, Edit[]>();
  for (const [i, flow] of flows.entries()) {
    for (const [slot, own] of flow.bySlot(edits[i] ?? [])) bySlot.set(slot, [...(bySlot.get(slot) ?? []), ...own]);
  }
  const texts = new Map<Text, Text>();
  const names = new Map<string, string>();
  for (const [slot, own] of bySlot) {
    const value = slots[slot];
    if (value instanceof Text) texts.set(value, new Text(encoded(edited(decoded(value.bytes), apartEdits(own)))));
    else if (value !== undefined) names.set(value.value, edited(value.value, apartEdits(own)));
  }
  return { texts, names };
}

/** A value with its strings and names as they are now. */
export function withStrings(value: Value, edits: StringEdits): Value {
  if (edits.texts.size + edits.names.size === 0) return value;
  if (value instanceof Text) return edits.texts.get(value) ?? value;
  if (value instanceof Name)
    return named(value.value, edits) === value.value ? value : new Name(named(value.value, edits));
  if (isArray(value)) return value.map((one) => withStrings(one, edits));
  if (value instanceof Dict) {
    return new Dict([...value.entries].map(([key, one]) => [named(key, edits), withStrings(one, edits)]));
  }
  if (!(value instanceof Stream)) return value;
  const dict = withStrings(value.dict, edits);
  return dict instanceof Dict ? new Stream(dict, value.data) : value;
}

function named(name: string, { names }: StringEdits): string {
  return names.get(name) ?? name;
}
