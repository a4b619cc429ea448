/** Which files are pages of the handbook in the desk, and where in the desk each stands. */
const PLACES = [
  { file: /^docs\/handbook\/([a-z-]+)\.md$/u, at: '/handbook/' },
  { file: /^docs\/reference\/([a-z-]+)\.md$/u, at: '/handbook/reference/' },
];

/** The place of a page in the desk; null for a file that is none. `path` is below the project's root, with `/`. */
export function addressOf(path: string): string | null {
  if (path === 'SECURITY.md') return '/handbook/security';
  for (const { file, at } of PLACES) {
    const [, name] = file.exec(path) ?? [];
    if (name !== undefined) return at + name;
  }
  return null;
}
