import type Joi from 'joi';

/** One variable of the environment: how it is checked, and what `docs/operators/configuration.md` says about it. */
export interface Variable {
  readonly name: string;
  readonly group: string;
  readonly schema: Joi.Schema;
  /** One sentence for operators. */
  readonly text: string;
  /** What applies when it is not set, in words or as a value. */
  readonly otherwise: string;
  /** What to write instead, when the value is refused. */
  readonly remedy: string;
  /** May come from a file named by `<name>_FILE`; never printed. */
  readonly secret?: true;
}
