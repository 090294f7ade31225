/** What a formula says, as written: nothing is resolved yet. `at` is the character where it starts, from 0. */
export type Formula =
  | { readonly kind: 'number'; readonly text: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: number }
  | { readonly kind: 'null'; readonly at: number }
  | { readonly kind: 'column'; readonly name: string; readonly at: number }
  | { readonly kind: 'unary'; readonly op: '-' | 'not'; readonly operand: Formula; readonly at: number }
  | {
      readonly kind: 'binary';
      readonly op: BinaryOperator;
      readonly left: Formula;
      readonly right: Formula;
      readonly at: number;
    }
  | {
      readonly kind: 'in';
      readonly operand: Formula;
      readonly items: readonly Formula[];
      readonly negated: boolean;
      readonly at: number;
    }
  | {
      readonly kind: 'between';
      readonly operand: Formula;
      readonly low: Formula;
      readonly high: Formula;
      readonly negated: boolean;
      readonly at: number;
    }
  | { readonly kind: 'isNull'; readonly operand: Formula; readonly negated: boolean; readonly at: number }
  | {
      readonly kind: 'case';
      readonly branches: readonly { readonly when: Formula; readonly then: Formula }[];
      readonly otherwise: Formula | null;
      readonly at: number;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[]; readonly at: number };

export type FormulaKind = Formula['kind'];
export type FormulaOf<K extends FormulaKind> = Extract<Formula, { readonly kind: K }>;
export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';
