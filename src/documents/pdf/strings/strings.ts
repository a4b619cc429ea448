import { type Flow, flow } from '../../flow.ts';
import { Dict, Name, Ref, Stream, Text, type Value, isArray } from '../cos/values.ts';
import type { Source } from '../source.ts';
import { decoded } from './decode.ts';

/** The strings of a document, and the way back from edits of the passages to them. */
export interface Strings {
  readonly flows: readonly Flow[];
  /** What each slot of the flows stands for. A name is edited wherever it is written. */
  readonly slots: readonly (Text | Name)[];
}

/** Where the strings of a part of a document are told of; the rest is told of with the page or the whole. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['Outlines', 'outline'],
  ['AcroForm', 'form fields'],
  ['Names', 'names of places and files'],
  ['Dests', 'names of places and files'],
  ['StructTreeRoot', 'structure and alternative texts'],
  ['OCProperties', 'names of layers'],
  ['PageLabels', 'page labels'],
]);

/**
 * Every string that can be reached, each once: what it is called and what it says in one line, so that a field's name
 * tells what its value is. Names are read too, since any text can stand in one.
 */
export function stringsOf(
  source: Source,
  contents: readonly { readonly place: string; readonly texts: readonly Text[] }[],
): Strings {
  const slots: (Text | Name)[] = [];
  const flows = new Map<string, Flow>();
  const met = new Set<Value>();
  const names = new Set<string>();
  const flowAt = (place: string): Flow => {
    const known = flows.get(place) ?? flow(place);
    flows.set(place, known);
    return known;
  };
  const add = (into: Flow, value: Text | Name): void => {
    met.add(value);
    into.add(value instanceof Text ? decoded(value.bytes) : value.value, slots.push(value) - 1);
  };
  const line = (into: Flow, label: string, value: Text): void => {
    if (met.has(value) || value.bytes.length === 0) return;
    into.gap(label);
    add(into, value);
    into.gap('\n');
  };
  const readDict = (dict: Dict, place: string): readonly Value[] => {
    const into = flowAt(place);
    const title = source.resolve(dict.get('T'));
    for (const key of ['V', 'DV']) {
      const value = source.resolve(dict.get(key));
      if (!(title instanceof Text) || !(value instanceof Text) || met.has(value)) continue;
      // a name that tells what its value is stands before each of them
      add(into, title);
      into.gap('=');
      add(into, value);
      into.gap('\n');
    }
    const more: Value[] = [];
    for (const [key, value] of dict.entries) {
      if (key === 'Parent' || key === 'P' || key === 'Prev') continue;
      const found = value instanceof Ref ? source.resolve(value) : value;
      if (found instanceof Text) line(into, `${PLAIN.has(key) ? '' : `${key}=`}`, found);
      else if (found instanceof Name && !names.has(found.value)) readName(found);
      else more.push(value);
      if (!names.has(key)) readName(new Name(key));
    }
    return more;
  };
  const readName = (name: Name): void => {
    names.add(name.value);
    if (COMMON.test(name.value)) return;
    const into = flowAt('names');
    add(into, name);
    into.gap('\n');
  };
  const read = (start: Value, place: string): void => {
    const waiting: { readonly value: Value; readonly place: string }[] = [{ value: start, place }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const value = next.value instanceof Ref ? source.resolve(next.value) : next.value;
      if (value === null || typeof value !== 'object' || met.has(value)) continue;
      if (value instanceof Text) line(flowAt(next.place), '', value);
      met.add(value);
      if (value instanceof Name && !names.has(value.value)) readName(value);
      const inner = value instanceof Stream ? value.dict : value;
      const below = isArray(inner) ? inner : inner instanceof Dict ? readDict(inner, next.place) : [];
      for (const one of below.toReversed()) waiting.push({ value: one, place: next.place });
    }
  };

  // what leads to a page does not make what is on it its own
  for (const { object } of source.pages) met.add(source.objects.get(object) ?? null);
  read(source.info, 'properties');
  for (const [key, value] of source.catalogue.entries) if (key !== 'Pages') read(value, PLACES.get(key) ?? 'document');
  for (const [i, { dict }] of source.pages.entries()) {
    read(dict.get('Annots'), `page ${i + 1}, notes and links`);
    read(dict, `page ${i + 1}, what belongs to it`);
  }
  for (const { place, texts } of contents)
    for (const text of texts) line(flowAt(`${place}, words for what is shown`), '', text);
  return { flows: [...flows.values()].filter(({ length }) => length > 0), slots };
}

/** Keys that say nothing of what their value is. */
const PLAIN = new Set(['Contents', 'Title', 'URI', 'V', 'TU', 'Alt', 'ActualText']);

/** The keys and values that the format itself has are words. */
const COMMON = /^(?:[A-Za-z]{1,24}|.{1,5})$/u;
