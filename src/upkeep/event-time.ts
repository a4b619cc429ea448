/** When an event was made, in milliseconds: its id begins with it (UUIDv7, RFC 9562 §5.7). */
export function timeOfEvent(id: string): number {
  return parseInt(id.replace('-', '').slice(0, 12), 16);
}
