import Joi, { type AlternativesSchema, type ObjectSchema } from 'joi';
import {
  axisScales,
  goalStatistics,
  referenceLooks,
  valueAxes,
  type Annotation,
  type AxesVisual,
  type AxisVisual,
  type GoalLine,
  type ReferenceBand,
} from '../chart-reference.js';
import { lineOfText, strictObject } from './strict.js';

/** Numbers that a chart can be drawn with: `Infinity` and their like are none. */
const number = (): Joi.NumberSchema => Joi.number().unsafe();
const place = (): AlternativesSchema<number | string> =>
  Joi.alternatives<number | string>(number().strict(), Joi.string().max(1_000).allow(''));
const axis = (): Joi.StringSchema => Joi.string().valid(...valueAxes);
const look = (): Joi.StringSchema => Joi.string().valid(...referenceLooks);
const label = (): Joi.StringSchema => lineOfText(200).allow('');

const axisSchema = strictObject<AxisVisual>({
  scale: Joi.string().valid(...axisScales),
  min: number(),
  max: number().when('min', { is: Joi.exist(), then: Joi.number().greater(Joi.ref('min')) }),
  inverted: Joi.boolean(),
});

/** Settings of the value axes of a chart. */
export const axesSchema = strictObject<AxesVisual>({ y: axisSchema, right: axisSchema, x: axisSchema });

const goalSchema: ObjectSchema<GoalLine> = strictObject<GoalLine>({
  axis: axis(),
  at: place(),
  statistic: Joi.string().valid(...goalStatistics),
  percentile: Joi.number()
    .min(0)
    .max(100)
    .when('statistic', { is: 'percentile', then: Joi.required(), otherwise: Joi.forbidden() }),
  of: Joi.string().max(1_000).when('statistic', { is: Joi.exist(), otherwise: Joi.forbidden() }),
  label: label(),
  look: look(),
}).xor('at', 'statistic');

const bandSchema: ObjectSchema<ReferenceBand> = strictObject<ReferenceBand>({
  axis: axis(),
  from: place(),
  to: place(),
  label: label(),
  look: look(),
}).or('from', 'to');

const annotationSchema = strictObject<Annotation>({
  text: lineOfText(300).required(),
  at: place().required(),
  value: number(),
});

/** So many of each: more than a reader takes in, and little enough to be laid out at once. */
const most = 20;
export const goalsSchema = Joi.array().items(goalSchema).max(most);
export const bandsSchema = Joi.array().items(bandSchema).max(most);
export const annotationsSchema = Joi.array().items(annotationSchema).max(most);
