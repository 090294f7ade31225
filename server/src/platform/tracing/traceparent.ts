/** The parts of a `traceparent` header (W3C Trace Context). */
export interface TraceParent {
  readonly traceId: string;
  readonly spanId: string;
  readonly sampled: boolean;
}

const form = /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-.*)?$/;
const isZero = /^0+$/;

/** Null for whatever is not exactly a `traceparent`: it comes from outside. */
export function parseTraceParent(header: string | undefined): TraceParent | null {
  const [, traceId = '', spanId = '', flags = ''] = form.exec(header ?? '') ?? [];
  if (traceId === '' || isZero.test(traceId) || isZero.test(spanId)) return null;
  if (header?.startsWith('00') === true && header.length !== 55) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** Of our own hexadecimal ids alone, so that it can stand in SQL. */
export const formatTraceParent = ({ traceId, spanId }: Pick<TraceParent, 'traceId' | 'spanId'>): string =>
  `00-${traceId}-${spanId}-01`;
