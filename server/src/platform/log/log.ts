/** Structured logging. Fields are an allow-list of plain values; secrets print as `***` by their type. */
export interface Log {
  error(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
  /** A logger whose lines all carry these fields. */
  with(fields: LogFields): Log;
}
export type LogFields = Readonly<Record<string, unknown>>;
