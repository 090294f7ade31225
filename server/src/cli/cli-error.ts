/** A failure that is told as it is: one sentence that says what to do, without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
