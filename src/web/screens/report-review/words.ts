export const WORDS = {
  title: 'Review',
  loading: 'Opening the document',
} as const;
