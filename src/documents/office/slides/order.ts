import { readXml } from '../../xml/read-xml.ts';
import { isReference } from '../namespaces.ts';
import type { Relationship } from '../relationships.ts';

/**
 * The slides of a presentation in their order (ECMA-376-1, 19.2.1.34), as names of parts.
 *
 * @returns the names, or why the presentation cannot be read
 */
export function slideOrder(source: string, links: readonly Relationship[]): readonly string[] | string {
  const names: string[] = [];
  const fault = readXml(source, {
    opened({ local }, attributes) {
      if (local !== 'sldId') return;
      const id = attributes.find((one) => isReference(one.uri) && one.local === 'id')?.value;
      const name = links.find((one) => one.id === id)?.part;
      if (name !== undefined && name !== null) names.push(name);
    },
  });
  return fault ?? names;
}

/** Whether a slide is left out when the presentation is shown (19.3.1.38). */
export function isHidden(source: string): boolean {
  let isShown = true;
  readXml(source, {
    opened({ local }, attributes) {
      if (local === 'sld' && attributes.some((one) => one.local === 'show' && /^(?:0|false|off)$/u.test(one.value)))
        isShown = false;
    },
  });
  return !isShown;
}
