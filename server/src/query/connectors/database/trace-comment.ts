/** Nothing else gets into SQL, whoever made it. */
const form = /^00-[\da-f]{32}-[\da-f]{16}-01$/;

/**
 * The trace in a comment at the end (https://google.github.io/sqlcommenter), so that places in the text stay where they
 * are. It makes the text new each time, so it is there only where a trace is kept. On a line of its own: what stands
 * before may end with a comment.
 */
export function withTraceComment(sql: string, traceparent: string | undefined): string {
  return traceparent !== undefined && form.test(traceparent) ? `${sql}\n/*traceparent='${traceparent}'*/` : sql;
}
