import path from 'node:path';
import { readYaml } from './paths.js';

export interface ComposeService {
  readonly image: string;
  readonly profiles?: readonly string[];
  readonly build?: unknown;
  readonly command?: readonly string[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly disable?: boolean; readonly test?: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface Compose {
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

/** deploy/compose/compose.yaml, with anchors resolved and variables as they are written. */
export const readCompose = (): Compose => readYaml<Compose>('deploy/compose/compose.yaml');

/** `${NAME:-default}` as Compose reads it. */
export const interpolate = (text: string, variables: Readonly<Record<string, string>> = {}): string =>
  text.replace(
    /\$\{(\w+)(?::-([^}]*))?\}/g,
    (_whole, name: string, otherwise?: string) => variables[name] ?? otherwise ?? '',
  );

/** A service's environment, with secrets in another folder than in a container. */
export function environmentOf(
  { services, secrets }: Compose,
  name: string,
  secretsFolder: string,
  variables: Readonly<Record<string, string>>,
): Record<string, string> {
  const mounted = /^\/run\/secrets\/(\w+)$/;
  const fileOf = (secret: string) => path.join(secretsFolder, path.basename(secrets[secret]?.file ?? ''));
  return Object.fromEntries(
    Object.entries(services[name]?.environment ?? {}).map(([key, value]) => {
      const secret = mounted.exec(value)?.[1];
      return [key, secret === undefined ? interpolate(value, variables) : fileOf(secret)];
    }),
  );
}
