import { Secret } from '../secret.js';
import type { TracingSettings } from '../tracing/settings.js';
import type { Values } from './read-values.js';

/** Null: no collector is named, or traces are switched off. */
export function readTracing(values: Values): TracingSettings | null {
  const url = tracesUrl(values);
  if (url === null || values.get('OTEL_SDK_DISABLED') === true) return null;
  const headers = pairs(values, 'OTEL_EXPORTER_OTLP_HEADERS');
  return {
    url,
    protocol: values.get('OTEL_EXPORTER_OTLP_PROTOCOL') as TracingSettings['protocol'],
    headers: Object.keys(headers).length === 0 ? null : new Secret(headers),
    serviceName: String(values.get('OTEL_SERVICE_NAME')),
    resource: pairs(values, 'OTEL_RESOURCE_ATTRIBUTES'),
    sampler: values.get('OTEL_TRACES_SAMPLER') as TracingSettings['sampler'],
    ratio: Number(values.get('OTEL_TRACES_SAMPLER_ARG')),
  };
}

/** The general address gets the path of traces; that for traces alone is taken as it is. */
function tracesUrl(values: Values): string | null {
  const own = values.get('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT');
  if (typeof own === 'string') return own;
  const general = values.get('OTEL_EXPORTER_OTLP_ENDPOINT');
  return typeof general === 'string' ? `${general.replace(/\/+$/, '')}/v1/traces` : null;
}

/** `name=value,name=value`, values percent-encoded, as the specification has it. */
function pairs(values: Values, name: string): Record<string, string> {
  const entries = (values.get(name) ?? []) as string[];
  return Object.fromEntries(
    entries.map((entry) => {
      const at = entry.indexOf('=');
      return [entry.slice(0, at).trim(), decoded(entry.slice(at + 1).trim())];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
