import { announce } from './announce.tsx';

/** Puts a text on the clipboard and says so; without permission, or on plain HTTP, it says that instead. */
export async function copyText(text: string, copied: string, notCopied: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(copied);
  } catch {
    announce(notCopied);
  }
}
