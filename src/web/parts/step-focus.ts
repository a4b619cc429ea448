/** Moves the focus by so many rows of a list; from nowhere it starts at the first. `link` selects each row's link. */
export function stepFocus(list: HTMLElement | null, link: string, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>(link) ?? [])];
  const at = links.findIndex((each) => each === document.activeElement);
  links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}
