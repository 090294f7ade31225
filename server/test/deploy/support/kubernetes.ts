import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { yamlDocuments } from './paths.js';

const require = createRequire(import.meta.url);

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- depends on the kind; the schemas have checked it
  readonly spec?: any;
  readonly data?: Readonly<Record<string, string>>;
}

export const readManifests = (text: string): Manifest[] => yamlDocuments<Manifest>(text);

/** The one of a kind whose name ends so. */
export function find(manifests: readonly Manifest[], kind: string, end = ''): Manifest {
  const found = manifests.find((each) => each.kind === kind && each.metadata.name.endsWith(end));
  if (found === undefined) throw new Error(`There is no ${kind} …${end}.`);
  return found;
}

/** Groups that are not Kubernetes' own, and the package that knows them; null: no package does. */
const others: Readonly<Record<string, string | null>> = {
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
  'external-secrets.io': null,
};

type Validator = ((value: unknown) => boolean) & {
  readonly errors?:
    readonly { readonly instancePath: string; readonly keyword: string; readonly params: object }[] | null;
};

/**
 * What the schemas of Kubernetes object to. They are silent about fields that they do not know, which a cluster
 * drops: those are the ones that the validator never asked for.
 */
export function manifestFaults(manifest: Manifest): string[] {
  const validate = validatorOf(manifest);
  if (validate === null) return [];
  const asked: Asked = new Map();
  const fits = validate(watch(manifest, asked));
  const faults = fits ? [] : (validate.errors ?? []).map(sentenceOf);
  return [...faults, ...neverAsked(manifest, asked, manifest.kind)];
}

const sentenceOf = ({ instancePath, keyword, params }: NonNullable<Validator['errors']>[number]): string =>
  `${instancePath} ${keyword} ${JSON.stringify(params)}`;

/** The model's module names the file with its compiled schema. */
function validatorOf({ apiVersion, kind }: Manifest): Validator | null {
  const [version = '', group = ''] = apiVersion.split('/').reverse();
  const library = group in others ? others[group] : 'kubernetes-models';
  if (library === null) return null;
  const model = require.resolve([library, ...(group === '' ? [] : [group]), version, kind].join('/'));
  const schema = /require\("([./]*_schemas\/[^"]+)"\)/.exec(readFileSync(model, 'utf8'))?.[1];
  if (schema === undefined) throw new Error(`${apiVersion} ${kind} has no schema.`);
  return (require(path.join(path.dirname(model), schema)) as { validate: Validator }).validate;
}

/** Names that were asked for, by object. */
type Asked = Map<unknown, Set<PropertyKey>>;

function watch(value: unknown, asked: Asked): unknown {
  if (Array.isArray(value)) return value.map((item) => watch(item, asked));
  if (value === null || typeof value !== 'object') return value;
  const names = new Set<PropertyKey>();
  asked.set(value, names);
  const copy = Object.fromEntries(Object.entries(value).map(([name, child]) => [name, watch(child, asked)]));
  return new Proxy(copy, {
    get: (target, name) => {
      names.add(name);
      return target[name as string];
    },
    // Maps whose names people choose are walked through, and not asked.
    ownKeys: (target) => {
      for (const name of Object.keys(target)) names.add(name);
      return Reflect.ownKeys(target);
    },
  });
}

function neverAsked(value: unknown, asked: Asked, at: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  const names = asked.get(value);
  return Object.entries(value).flatMap(([name, child]) => {
    const here = `${at}.${name}`;
    // An object that nobody looked into may hold anything.
    if (names !== undefined && names.size > 0 && !names.has(name)) return [`${here} is not known`];
    return neverAsked(child, asked, here);
  });
}
