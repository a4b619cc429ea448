/** What a part of a Word file is called where a finding is told of; null for parts that any package may have. */
export function placeOf(type: string): string | null {
  const own = /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)\.(?<own>[^+]+)\+xml$/u;
  const name = own.exec(type)?.groups?.['own'];
  return name === undefined ? null : (PLACES[name] ?? 'other text');
}

/** By the end of the content type (ECMA-376-1, 11.3; [MS-DOCX], 2.2). */
const PLACES: Readonly<Record<string, string | undefined>> = {
  'document.main': 'body',
  'document.macroenabled.main': 'body',
  'template.main': 'body',
  'template.macroenabledtemplate.main': 'body',
  header: 'header',
  footer: 'footer',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  commentsextended: 'comments, how they hang together',
  commentsextensible: 'comments, more about them',
  commentsids: 'comments, their numbers',
  people: 'people',
  'document.glossary': 'building blocks',
  settings: 'settings',
  websettings: 'web settings',
  styles: 'styles',
  numbering: 'numbering',
  fonttable: 'fonts',
};
