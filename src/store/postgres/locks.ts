/** Advisory locks: the first number is ours, `tl` in ASCII; the second says what for. */
export const LOCKS = {
  migrate: [0x746c, 1],
  sequence: [0x746c, 2],
  jobs: [0x746c, 3],
} as const;
