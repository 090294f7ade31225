export { openTracing } from './open-tracing.js';
export { formatTraceParent } from './traceparent.js';
export { traceSamplers, type TracingSettings, type TraceSampler } from './settings.js';
export { inSpan, noTracing, type Attributes, type Span, type Tracing } from './tracing.js';
