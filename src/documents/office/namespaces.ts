/** Namespaces of Office Open XML: the transitional form and the strict one (ECMA-376-1 and ECMA-376-4, annex A). */

export const isWord = oneOf('wordprocessingml');
export const isSlides = oneOf('presentationml');
/** Text in shapes, charts, diagrams: `a:`. */
export const isDrawing = oneOf('drawingml', 'main');
/** `r:id`: what a part says of its relationships. */
export const isReference = (uri: string): boolean => REFERENCES.has(uri);

const REFERENCES = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

function oneOf(language: string, part = 'main'): (uri: string) => boolean {
  const uris = new Set([
    `http://schemas.openxmlformats.org/${language}/2006/${part}`,
    `http://purl.oclc.org/ooxml/${language}/${part}`,
  ]);
  return (uri) => uris.has(uri);
}
