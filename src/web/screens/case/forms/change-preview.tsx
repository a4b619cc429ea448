export function ChangePreview() {
  return null;
}
