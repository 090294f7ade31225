/** Scripts rely on them: they are part of `docs/operators/command-line.md`. */
export const exitCodes = {
  done: 0,
  /** It failed, or what was looked at needs somebody's care. */
  failed: 1,
  /** The arguments cannot be understood. */
  usage: 2,
} as const;
