const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A day within a sentence that is sent: `14 March 2026`, in the reader's own time zone. */
export function dayWords(at: number): string {
  return FORMAT.format(at);
}
