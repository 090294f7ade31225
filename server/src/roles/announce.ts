/**
 * Tells the person at the terminal where to go. Written to standard output alone: the set-up link makes an
 * administrator, so it must not reach log files or collectors.
 */
export function announce(address: string, setupLink: string | null, startedInMs: number): void {
  const lines = [
    '',
    `  DataVizPro is ready at ${address}  (${(startedInMs / 1000).toFixed(1)} s)`,
    ...(setupLink === null
      ? []
      : ['', '  Nobody has an account yet. Make yours with this link; it works once:', '', `  ${setupLink}`]),
    '',
    '',
  ];
  process.stdout.write(lines.join('\n'));
}
