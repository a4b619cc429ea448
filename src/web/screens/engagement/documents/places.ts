/** Where a report is written. */
export function editPlace(engagement: string, document: string): string {
  return `/engagements/${engagement}/documents/${document}/edit`;
}
