import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What a browser would make of a fragment of HTML that may only show: what there is beside that. */
export function strayIn(html: string): string[] {
  return nodesIn(parseFragment(html).childNodes).flatMap((node) => {
    if (!('tagName' in node)) return node.nodeName === '#text' ? [] : [node.nodeName];
    const attributes = node.attrs.filter(({ name, value }) => !isPlain(node.tagName, name, value));
    return [
      ...(PLAIN.has(node.tagName) ? [] : [node.tagName]),
      ...attributes.map(({ name }) => `${node.tagName} ${name}`),
    ];
  });
}

/** The words of a fragment as a browser reads them. */
export function wordsIn(html: string): string {
  return nodesIn(parseFragment(html).childNodes)
    .map((node) => ('value' in node ? node.value : ''))
    .join('');
}

/** The words of each mark, with the id of what it marks before them. */
export function marksIn(html: string): string[] {
  return nodesIn(parseFragment(html).childNodes).flatMap((node) =>
    'tagName' in node && node.tagName === 'mark' ? [`${node.attrs[0]?.value ?? ''}: ${wordsOf(node)}`] : [],
  );
}

type Node = DefaultTreeAdapterTypes.ChildNode;

function nodesIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...('childNodes' in node ? nodesIn(node.childNodes) : [])]);
}

function wordsOf(node: DefaultTreeAdapterTypes.Element): string {
  return nodesIn(node.childNodes)
    .map((one) => ('value' in one ? one.value : ''))
    .join('');
}

const PLAIN = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p pre blockquote ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption ' +
    'section strong em s u code sub sup small ins del q br hr mark img'
  ).split(' '),
);

function isPlain(element: string, name: string, value: string): boolean {
  if (element === 'mark') return name === 'data-value';
  if (element === 'img')
    return (
      (name === 'alt' && value === '') || (name === 'src' && /^data:image\/(?:png|jpeg);base64,[\w+/=]+$/u.test(value))
    );
  return ['colspan', 'rowspan', 'start'].includes(name) && /^\d{1,5}$/u.test(value);
}
