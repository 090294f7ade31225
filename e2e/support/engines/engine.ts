type Fields = readonly (readonly [label: string, value: string])[];

/** Something in the form that is wrong, and what "Test connection" says to it. */
export interface Mistake {
  readonly fields: Fields;
  /** The step at which it ends, as the report calls it. */
  readonly step: string;
  readonly words: RegExp;
}

/** A database with the sales in it, and what a person types into its form. */
export interface ConnectableEngine {
  /** Its card among the kinds of database. */
  readonly kind: string;
  /** What the form asks for, by its labels and in order: typed, or chosen. */
  readonly fields: Fields;
  readonly mistakes: readonly Mistake[];
  readonly connected: RegExp;
  /** How many tables are listed. */
  readonly tables: number;
  stop(): Promise<void>;
}

/** A port on which nothing listens. */
export const refusedPort: Mistake = { fields: [['Port', '9']], step: 'Port', words: /^Port\s+Nothing listens/ };

export const wrongPassword: Mistake = {
  fields: [['Password (optional)', 'wrong']],
  step: 'Login',
  words: /user.* password/i,
};
