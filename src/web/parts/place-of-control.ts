/** The place that shows the events of a control; without days, those of the usual time. */
export function placeOfControl(control: string, days?: number): string {
  const query = new URLSearchParams({ ...(days !== undefined && { days: String(days) }), control });
  return `/coverage?${query}`;
}
