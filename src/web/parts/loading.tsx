/** Something is on its way. */
export function Loading({ says = 'Loading' }: { says?: string }) {
  return (
    <p className="loading" role="status">
      <span className="spinner" aria-hidden="true" />
      {says} …
    </p>
  );
}
