import type { Edit } from '../document.ts';
import { edited } from '../edited.ts';
import { flow } from '../flow.ts';
import type { Grammar, OpenElement } from './grammar.ts';
import { NOWHERE } from './nowhere.ts';
import { cutAttribute, putAttribute, tagStart } from './markup.ts';
import { type Attribute, type Name, type Value, readXml } from './read-xml.ts';
import { reading } from './reading.ts';
import { type Slot, type XmlPart, slotted } from './slots.ts';

/**
 * Reads the text of a part in the order of reading, attributes and comments in passages of their own. What the grammar
 * cuts is in no passage and not in what is written.
 *
 * @returns the part, or why it cannot be read
 */
export function xmlPart(source: string, place: string, grammar: Grammar): XmlPart | string {
  const slots: Slot[] = [];
  const slotOf = (value: Value, more: Partial<Slot> = {}): number => slots.push({ value, ...more }) - 1;
  const attributes = flow(`${place}, attributes`);
  const comments = flow(`${place}, comments in the source`);
  const body = reading(place, grammar);
  const views = (grammar.views ?? []).map((view) => reading(`${place} ${view.place}`, grammar, view));
  const readings = [body, ...views];
  const cuts: Edit[] = [];
  /** Elements that are open; within one that is cut, nothing is read. */
  const open: OpenElement[] = [];
  let cutFrom: number | null = null;
  const readAttribute = (element: Name, one: Attribute): void => {
    const role = grammar.attribute(element, one);
    if (role === 'cut') cuts.push(cutAttribute(source, one));
    if (role === 'cut' || role === 'skip' || one.value === '') return;
    const slot = slotOf(one, role === 'link' ? { whole: NOWHERE } : {});
    if (role === 'read' || role === 'link') {
      attributes.gap(`${one.local}=`);
      attributes.add(one.value, slot);
      attributes.gap('\n');
    } else for (const each of readings) each.attribute(one, slot, role === 'label' ? '=' : '');
  };
  const fault = readXml(source, {
    opened(name, all, end) {
      open.push({ name, attributes: all, end });
      if (cutFrom !== null) return;
      const role = grammar.role(name, all);
      if (role.kind === 'cut') {
        cutFrom = open.length;
        return;
      }
      for (const each of readings) each.opened(name, role);
      for (const one of all) readAttribute(name, one);
    },
    closed(_name, end) {
      if (cutFrom === null) for (const each of readings) each.closed();
      else if (cutFrom === open.length) {
        cuts.push({ start: tagStart(source, open.at(-1)?.end ?? end), end, put: '' });
        cutFrom = null;
      }
      open.pop();
    },
    text(value) {
      if (cutFrom !== null) return;
      const also = grammar.also?.(open, source) ?? spaceKept(source, open.at(-1), grammar);
      const slot = slotOf(value, also === undefined ? {} : { also });
      for (const each of readings) each.text(value, slot);
    },
    comment(value) {
      if (cutFrom !== null) return;
      comments.add(value.value, slotOf(value));
      comments.gap('\n');
    },
  });
  if (fault !== null) return fault;
  return slotted(
    source,
    slots,
    [...body.flows(), attributes, comments, ...views.flatMap((view) => view.flows())],
    cuts,
  );
}

/** Where text is left with white space at an edge, its element has to say that it counts. */
function spaceKept(source: string, element: OpenElement | undefined, grammar: Grammar): Slot['also'] {
  if (element === undefined || grammar.needsXmlSpace?.(element.name) !== true) return undefined;
  if (element.attributes.some(({ local, uri }) => local === 'space' && uri === XML)) return undefined;
  return (value, edits) => {
    const left = edited(value, edits);
    return left === left.trim() ? [] : [putAttribute(source, element.end, 'xml:space="preserve"')];
  };
}

const XML = 'http://www.w3.org/XML/1998/namespace';
