/** Text of the command line. */
export const cli = {
  done: 'Done.',
} as const;
