/** The words that are selected within an element; nothing where the selection is elsewhere. */
export function selectedWithin(element: Element | null): string {
  const selection = getSelection();
  if (element === null || selection === null || !element.contains(selection.anchorNode)) return '';
  return selection.toString().trim();
}
