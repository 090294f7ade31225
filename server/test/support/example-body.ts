type Schema = Readonly<Record<string, unknown>>;

/**
 * The smallest value that a JSON Schema accepts, as far as our schemas go: what a test sends when it wants to be
 * judged by the policy and not by the validator.
 */
export function exampleOf(schema: Schema, name = ''): unknown {
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if ('default' in schema) return schema.default;
  const [variant] = (schema.oneOf ?? schema.anyOf ?? schema.allOf ?? []) as readonly Schema[];
  if (variant !== undefined && schema.type === undefined) return exampleOf(variant, name);
  const type = Array.isArray(schema.type) ? (schema.type as string[])[0] : schema.type;
  if (type === 'object') return exampleObject(schema);
  if (type === 'array')
    return Array.from({ length: Number(schema.minItems ?? 0) }, () => exampleOf((schema.items ?? {}) as Schema, name));
  if (type === 'integer' || type === 'number') return Number(schema.minimum ?? 1);
  if (type === 'boolean') return true;
  if (type === 'string') return exampleString(schema, name);
  return 'x';
}

function exampleObject(schema: Schema): Record<string, unknown> {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const required = (schema.required ?? []) as readonly string[];
  const optional = Object.keys(properties).filter((key) => !required.includes(key));
  // A change needs at least one field; which one does not matter.
  const missing = Math.max(0, Number(schema.minProperties ?? 0) - required.length);
  return Object.fromEntries(
    [...required, ...optional.slice(0, missing)].map((key) => [key, exampleOf(properties[key] ?? {}, key)]),
  );
}

function exampleString(schema: Schema, name: string): string {
  if (schema.format === 'uuid' || /(^|[a-z])Id$/i.test(name)) return '00000000-0000-4000-8000-000000000000';
  if (schema.format === 'email') return 'nobody@example.org';
  return 'example-text'.padEnd(Number(schema.minLength ?? 0), 'x').slice(0, Number(schema.maxLength ?? 100));
}
