const longest = 500;

/** DuckDB's message without paths of this machine, and short: it can run to kilobytes. */
export function safeMessage(message: string): string {
  const [first = ''] = message.split(/\n\n|\nLINE /, 1);
  const withoutPaths = first.replace(/(?:\/[^\s/'":,]+){2,}\/?/g, '<file>').replace(/[A-Za-z]:\\[^\s'":,]+/g, '<file>');
  const oneLine = withoutPaths.replace(/\s+/g, ' ').trim();
  return oneLine.length > longest ? `${oneLine.slice(0, longest)}…` : oneLine;
}
