import type { Secret } from '../secret.js';

/** Where traces go and which; from the standard OTEL_* variables. */
export interface TracingSettings {
  /** The collector's address for traces, whole. */
  readonly url: string;
  readonly protocol: 'http/protobuf' | 'http/json';
  /** Keys of collectors stand here. */
  readonly headers: Secret<Readonly<Record<string, string>>> | null;
  readonly serviceName: string;
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: TraceSampler;
  /** Share of traces that are kept, 0 to 1; for the samplers by ratio. */
  readonly ratio: number;
}

export const traceSamplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;
export type TraceSampler = (typeof traceSamplers)[number];
