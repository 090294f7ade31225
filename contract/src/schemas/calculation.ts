import Joi, { type Schema } from 'joi';
import {
  calculationKinds,
  movingAggregates,
  timeGrains,
  type AxisReach,
  type CalculationKind,
  type CalculationPeriod,
  type MovingAggregate,
  type Reduce,
} from '../query.js';
import { columnReference, forbidden, listOf, name, queryBounds, type UnionSchema } from './query-fields.js';
import { strictObject } from './strict.js';

/** All fields that calculations have; which go together is said by `kind`. */
interface CalculationFields {
  readonly kind: CalculationKind;
  readonly of: string;
  readonly along?: string;
  readonly by?: readonly string[];
  readonly as?: string;
  readonly period?: CalculationPeriod;
  readonly direction?: 'asc' | 'desc';
  readonly ties?: 'competition' | 'dense';
  readonly agg?: MovingAggregate;
  readonly before?: number;
  readonly after?: number;
}
const ofKind = (kinds: readonly CalculationKind[], then: Schema) => ({
  is: Joi.valid(...kinds),
  then,
  otherwise: forbidden,
});
const steps = () => Joi.number().integer().min(0).max(queryBounds.steps);
/** So long before. */
export const periodSchema = () =>
  strictObject<CalculationPeriod>({
    count: steps().min(1).required(),
    unit: Joi.string().valid(...timeGrains),
    beyond: Joi.boolean(),
  });
const comparingKinds = ['previous', 'difference', 'percentDifference'] as const;
const alongKinds = ['runningTotal', 'cumulativeShare', 'moving', ...comparingKinds] as const;

export const calculationSchema = strictObject<CalculationFields>({
  kind: Joi.string()
    .valid(...calculationKinds)
    .required(),
  of: columnReference().required(),
  by: listOf(columnReference(), queryBounds.dimensions),
  as: name(),
  along: columnReference().when('kind', ofKind(alongKinds, Joi.optional())),
  period: periodSchema().when('kind', ofKind(comparingKinds, Joi.optional())),
  direction: Joi.string()
    .valid('asc', 'desc')
    .when('kind', ofKind(['rank'], Joi.optional())),
  ties: Joi.string()
    .valid('competition', 'dense')
    .when('kind', ofKind(['rank'], Joi.optional())),
  agg: Joi.string()
    .valid(...movingAggregates)
    .when('kind', ofKind(['moving'], Joi.required())),
  before: steps().when('kind', ofKind(['moving'], Joi.optional())),
  after: steps().when('kind', ofKind(['moving'], Joi.optional())),
}) as unknown as UnionSchema;

const axisEnd = () =>
  Joi.alternatives<string | number>().try(Joi.number(), Joi.string().min(1).max(queryBounds.nameLength));
/** What is kept of a long series. */
export const reduceSchema = strictObject<Reduce>({
  x: columnReference().required(),
  y: Joi.alternatives<string | readonly string[]>()
    .conditional(Joi.array(), {
      then: listOf(columnReference(), queryBounds.lines).min(1),
      otherwise: columnReference(),
    })
    .required(),
  width: Joi.number().integer().min(1).max(queryBounds.pixels).required(),
  from: axisEnd(),
  to: axisEnd(),
  reach: strictObject<AxisReach>({ from: axisEnd(), to: axisEnd() }),
});
