/** A formula that cannot be: where, counted in characters from 0, and one sentence that helps. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  readonly position: number;
  readonly suggestions: readonly string[];

  constructor(position: number, message: string, suggestions: readonly string[] = []) {
    super(message);
    this.position = position;
    this.suggestions = suggestions;
  }
}
