import Joi from 'joi';
import { traceSamplers } from '../tracing/settings.js';
import type { Variable } from './variable.js';

const pairs = Joi.array()
  .items(Joi.string().pattern(/^[^=\s]+\s*=.*$/, 'name=value'))
  .single()
  .default([]);
const address = Joi.string().uri({ scheme: ['http', 'https'] });

/** Traces: the names that OpenTelemetry gives them, so that what operators know applies. */
export const tracingVariables: readonly Variable[] = [
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    group: 'Traces',
    schema: address,
    text: 'OpenTelemetry collector (OTLP over HTTP) that traces are sent to, below `/v1/traces`. Switches traces on (see [Observability](observability.md#traces)).',
    otherwise: 'no traces',
    remedy: 'Use an address such as http://collector:4318.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    group: 'Traces',
    schema: address,
    text: 'The same, as the whole address.',
    otherwise: '`<OTEL_EXPORTER_OTLP_ENDPOINT>/v1/traces`',
    remedy: 'Use an address such as http://collector:4318/v1/traces.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_PROTOCOL',
    group: 'Traces',
    schema: Joi.string().valid('http/protobuf', 'http/json').default('http/protobuf'),
    text: 'How traces are written.',
    otherwise: '`http/protobuf`',
    remedy: 'Use http/protobuf or http/json; gRPC is not offered.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_HEADERS',
    group: 'Traces',
    schema: pairs,
    secret: true,
    text: 'Headers sent with them, `name=value` separated by commas, values percent-encoded: keys of the collector.',
    otherwise: 'none',
    remedy: 'Use name=value, separated by commas.',
  },
  {
    name: 'OTEL_SERVICE_NAME',
    group: 'Traces',
    schema: Joi.string().max(100).default('datavizpro'),
    text: 'Name of this service in traces.',
    otherwise: '`datavizpro`',
    remedy: 'Use a short name.',
  },
  {
    name: 'OTEL_RESOURCE_ATTRIBUTES',
    group: 'Traces',
    schema: pairs,
    text: 'What else is told of this instance, such as `deployment.environment.name=production`, separated by commas.',
    otherwise: 'none',
    remedy: 'Use name=value, separated by commas.',
  },
  {
    name: 'OTEL_TRACES_SAMPLER',
    group: 'Traces',
    schema: Joi.string()
      .valid(...traceSamplers)
      .default('parentbased_always_on'),
    text: `Which traces are kept: ${traceSamplers.map((name) => `\`${name}\``).join(', ')}.`,
    otherwise: '`parentbased_always_on`',
    remedy: `Use one of ${traceSamplers.join(', ')}.`,
  },
  {
    name: 'OTEL_TRACES_SAMPLER_ARG',
    group: 'Traces',
    schema: Joi.number().min(0).max(1).default(1),
    text: 'Share of traces that the samplers by ratio keep.',
    otherwise: '`1`',
    remedy: 'Use a number from 0 to 1.',
  },
  {
    name: 'OTEL_SDK_DISABLED',
    group: 'Traces',
    schema: Joi.boolean().default(false),
    text: '`true` switches traces off, whatever else is set.',
    otherwise: '`false`',
    remedy: 'Use true or false.',
  },
];
