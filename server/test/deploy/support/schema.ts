import { Ajv2019 } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';

/** What a JSON schema objects to, one sentence each; empty when it fits. */
export function faultsOf(schema: object, value: unknown): string[] {
  const ajv = new Ajv2019({ allErrors: true, strict: false, allowUnionTypes: true, logger: false });
  // CommonJS: under Node's rules the function is the module, under TypeScript's its default.
  (formats as unknown as (target: Ajv2019) => void)(ajv);
  ajv.addFormat('duration', /^\d/);
  const validate = ajv.compile(withoutDraft(schema));
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
  );
}

/** Their drafts differ in nothing that they use, but in how a schema is named. */
const withoutDraft = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (name, value: unknown) =>
    ['$schema', 'id'].includes(name) && typeof value === 'string' ? undefined : value,
  ) as object;
