/** Copies that lie where we can destroy them, and look for them afterwards. */
export const WITHIN_REACH = [
  'keys',
  'rows',
  'search-index',
  'outbox',
  'sealed-files',
  'derived-files',
  'share-caches',
  'temporary-files',
] as const;
