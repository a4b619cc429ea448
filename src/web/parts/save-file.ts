/** Hands a file over to the browser as a download. */
export function saveFile(name: string, bytes: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // The browser has taken the bytes over by the next turn; a minute is on the safe side.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
