import type { ElementName } from '../../documents/view/words/elements.ts';

/**
 * A document as the server shows it, as elements. The fragment is our own and holds none but these; what else it held
 * would not come onto the page: an element is left out with what is in it, an attribute alone. Parsing runs and loads nothing.
 */
export function fragmentOf(html: string): DocumentFragment {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    const allowed = ALLOWED.get(element.localName);
    if (allowed === undefined || element.namespaceURI !== HTML) element.remove();
    else dropOthers(element, allowed);
  }
  levelHeadings(body);
  const fragment = document.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}

/** Below the heading of the part of the page that it is shown in, and none deeper than one step. */
function levelHeadings(body: Element): void {
  let last = 2;
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    last = Math.min(Number(heading.localName.slice(1)) + 2, last + 1);
    heading.setAttribute('aria-level', String(last));
  }
}

const HTML = 'http://www.w3.org/1999/xhtml';

type Test = (value: string) => boolean;
type Allowed = Readonly<Record<string, Test>>;

const NONE: Allowed = {};
const isNumber: Test = (value) => /^\d{1,4}$/u.test(value);
const CELL: Allowed = { colspan: isNumber, rowspan: isNumber };

const OWN: Readonly<Record<ElementName, Allowed>> = {
  h1: NONE,
  h2: NONE,
  h3: NONE,
  h4: NONE,
  h5: NONE,
  h6: NONE,
  p: NONE,
  pre: NONE,
  blockquote: NONE,
  ul: NONE,
  ol: { start: isNumber },
  li: NONE,
  dl: NONE,
  dt: NONE,
  dd: NONE,
  table: NONE,
  caption: NONE,
  thead: NONE,
  tbody: NONE,
  tfoot: NONE,
  tr: NONE,
  th: CELL,
  td: CELL,
  figure: NONE,
  figcaption: NONE,
  section: NONE,
  strong: NONE,
  em: NONE,
  s: NONE,
  u: NONE,
  code: NONE,
  sub: NONE,
  sup: NONE,
  small: NONE,
  ins: NONE,
  del: NONE,
  q: NONE,
};

const ALLOWED: ReadonlyMap<string, Allowed> = new Map<string, Allowed>([
  ...Object.entries(OWN),
  ['br', NONE],
  ['hr', NONE],
  ['mark', { 'data-value': (value) => /^[\w-]{1,64}$/u.test(value) }],
  ['img', { alt: () => true, src: (value) => /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]*$/u.test(value) }],
]);

function dropOthers(element: Element, allowed: Allowed): void {
  const others = [...element.attributes].filter(({ name, value }) => allowed[name]?.(value) !== true);
  for (const { name } of others) element.removeAttribute(name);
}
