import { Ajv2019 } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';

/** What a JSON schema objects to, one sentence each; empty when it fits. */
export function faultsOf(schema: object, value: unknown): string[] {
  const ajv = new Ajv2019({ allErrors: true, strict: false, allowUnionTypes: true, logger: false });
  // CommonJS: under Node's rules the function is the module, under TypeScript's its default.
  (formats as unknown as (target: Ajv2019) => void)(ajv);
  ajv.addFormat('duration', /^\d/);
  // Their drafts differ in nothing that these schemas use.
  const { $schema: _draft, ...rules } = schema as { readonly $schema?: string };
  const validate = ajv.compile(rules);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
  );
}
