/** Large numbers with their thousands apart: 12,345. */
export const COUNT = new Intl.NumberFormat('en-GB');
