/** Scrolls only the nearest sheet, until an element stands in its middle: the page around it stays where it is. */
export function scrollWithin(element: Element): void {
  const sheet = element.closest('.sheet');
  if (sheet === null) return;
  const centre = () => {
    const [inner, outer] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()];
    sheet.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
  };
  centre();
  // what was far away had a guessed height until now
  requestAnimationFrame(centre);
}
