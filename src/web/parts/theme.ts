import { readKept, writeKept } from './kept.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The look that this browser was asked for; `auto` follows the system. */
export function keptTheme(): Theme {
  const kept = readKept('theme');
  return THEMES.find((theme) => theme === kept) ?? 'auto';
}

/** Sets the look at once and keeps it for the next visit. */
export function chooseTheme(theme: Theme): void {
  writeKept('theme', theme);
  showTheme(theme);
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
