import { errorCatalogue } from '@datavizpro/contract';
import type { ObjectSchema } from 'joi';
import { scopeOf, type Route, type RouteDefinition } from './route.js';

type Json = Record<string, unknown>;

/** Joi's own conversion (Standard JSON Schema), which OpenAPI 3.1 takes as it is. */
function toJsonSchema(schema: ObjectSchema): Json {
  const standard = (
    schema.tailor('openapi') as unknown as { '~standard': { jsonSchema: { input(options: { target: string }): Json } } }
  )['~standard'];
  return standard.jsonSchema.input({ target: 'draft-2020-12' });
}

/** The OpenAPI 3.1 document of exactly the routes that are served. */
export function buildOpenApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const { definition } of routes) {
    const path = definition.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [definition.method.toLowerCase()]: operation(definition) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'DataVizPro',
      version,
      description: 'Errors are RFC 9457 problem documents whose `code` is stable.',
    },
    security: [{ bearer: [] }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'An access token, or a personal API token (dvp_…).' },
      },
      schemas: { Problem: problemSchema },
    },
    paths,
  };
}

function operation(definition: RouteDefinition): Json {
  return {
    operationId: definition.action,
    summary: definition.summary,
    tags: [definition.path.split('/')[2] ?? 'other'],
    ...(definition.policy.kind === 'public' && { security: [] }),
    'x-policy':
      definition.policy.kind === 'object'
        ? { kind: 'object', object: definition.policy.object, need: definition.policy.need }
        : { kind: definition.policy.kind },
    'x-scope': scopeOf(definition),
    parameters: [...pathParameters(definition), ...queryParameters(definition), ...headerParameters(definition)],
    ...requestBody(definition),
    responses: responses(definition),
  };
}

const pathParameters = (definition: RouteDefinition): Json[] =>
  [...definition.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: property(definition.params, name),
  }));

function queryParameters({ query }: RouteDefinition): Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = toJsonSchema(query) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function headerParameters(definition: RouteDefinition): Json[] {
  const header = (name: string, required: boolean, description: string): Json => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...(definition.ifMatch === true ? [header('If-Match', true, 'The version that was read, in quotes.')] : []),
    ...(definition.idempotent === true
      ? [header('Idempotency-Key', false, 'The same key and body give the first answer again.')]
      : []),
  ];
}

function requestBody(definition: RouteDefinition): Json {
  if (definition.consumes === 'multipart')
    return {
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
            },
          },
        },
      },
    };
  if (definition.body === undefined) return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: toJsonSchema(definition.body) } } },
  };
}

function responses(definition: RouteDefinition): Json {
  const media = definition.produces ?? ['application/json'];
  return {
    '2XX': { description: 'Done', content: Object.fromEntries(media.map((type) => [type, {}])) },
    default: {
      description: 'A problem',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

const property = (schema: ObjectSchema | undefined, name: string): Json =>
  schema === undefined
    ? { type: 'string' }
    : ((toJsonSchema(schema) as { properties?: Record<string, Json> }).properties?.[name] ?? { type: 'string' });

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(errorCatalogue) },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          message: { type: 'string' },
          suggestions: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
};
