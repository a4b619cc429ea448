/** Words of the pages for what went wrong. */
export const problemWords = {
  notFoundTitle: 'No such page',
  notFound: 'There is no page at this address.',
  notFoundNext: 'Perhaps one of these two is what you were looking for.',
  title: 'That did not work',
} as const;
