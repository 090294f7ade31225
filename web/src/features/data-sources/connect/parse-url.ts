import type { ConnectedType } from '@datavizpro/contract';
import type { FormValues } from './form-model';

/** What an address that somebody pasted says. It is read here and never sent as such. */
export interface ParsedAddress {
  readonly type: ConnectedType;
  readonly values: FormValues;
  readonly secrets: Readonly<Record<string, string>>;
  /** Parts of it that have no place in the form. */
  readonly ignored: readonly string[];
}

const schemes: Readonly<Record<string, ConnectedType>> = {
  postgres: 'postgres',
  postgresql: 'postgres',
  redshift: 'postgres',
  cockroachdb: 'postgres',
  timescaledb: 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mysql',
  tidb: 'mysql',
  sqlserver: 'sqlserver',
  mssql: 'sqlserver',
  clickhouse: 'clickhouse',
  clickhouses: 'clickhouse',
  'clickhouse+http': 'clickhouse',
  'clickhouse+https': 'clickhouse',
  ch: 'clickhouse',
  trino: 'trino',
  presto: 'trino',
  s3: 'lake',
  s3a: 'lake',
};

/** Reads a connection URL, a JDBC one, or `Server=…;Database=…`; null for anything else, a plain host name above all. */
export function parseAddress(text: string, expected?: ConnectedType): ParsedAddress | null {
  const trimmed = text.trim();
  const withoutJdbc = trimmed.replace(/^jdbc:/i, '');
  const scheme = /^([a-z][a-z0-9+]*):/i.exec(withoutJdbc)?.[1]?.toLowerCase();
  if (scheme === 'sqlserver' && /^sqlserver:\/\/[^/?]*(;|$)/i.test(withoutJdbc)) return parseSemicolons(withoutJdbc);
  if (/^(server|data source)\s*=/i.test(trimmed)) return parsePairs(trimmed.split(';'));
  const type = scheme === undefined ? undefined : (schemes[scheme] ?? httpType(scheme, expected));
  const url = type === undefined ? null : parseUrl(withoutJdbc);
  if (type === undefined || scheme === undefined || url === null) return null;
  return type === 'lake' ? parseBucket(url) : parseServer(type, scheme, url);
}

/** ClickHouse and Trino speak HTTP, and are often given so. */
function httpType(scheme: string, expected: ConnectedType | undefined): ConnectedType | undefined {
  const isHttp = scheme === 'http' || scheme === 'https';
  return isHttp && (expected === 'clickhouse' || expected === 'trino') ? expected : undefined;
}

/** `URL` keeps credentials and paths apart only for schemes it knows. */
function parseUrl(text: string): URL | null {
  try {
    return new URL(text.replace(/^[a-z][a-z0-9+]*:/i, 'http:'));
  } catch {
    return null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const tlsByWord: Readonly<Record<string, string>> = {
  disable: 'disable',
  disabled: 'disable',
  false: 'disable',
  0: 'disable',
  no: 'disable',
  allow: 'disable',
  prefer: 'require',
  preferred: 'require',
  require: 'require',
  required: 'require',
  true: 'require',
  1: 'require',
  yes: 'require',
  'verify-ca': 'verify',
  'verify-full': 'verify',
  verify_ca: 'verify',
  verify_identity: 'verify',
  strict: 'verify',
};
const tlsParameters = ['sslmode', 'ssl-mode', 'ssl', 'tls', 'encrypt', 'usessl', 'secure'];

function parseServer(type: ConnectedType, scheme: string, url: URL): ParsedAddress {
  const found = readParameters(url.searchParams);
  const secure = /s$/.test(scheme) && (scheme.startsWith('http') || scheme.startsWith('clickhouse'));
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean).map(decode);
  const place: Record<string, string> =
    type === 'trino' ? { catalog: first, schema: second } : { database: first || (found.place['database'] ?? '') };
  const port = url.port === '' ? explicitHttpPort(scheme) : Number(url.port);
  const values = {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port ?? '',
    ...place,
    user: decode(url.username) || (found.place['user'] ?? ''),
    tls: found.tls ?? (secure ? 'verify' : ''),
    ...(found.place['schemas'] === undefined ? {} : { schemas: found.place['schemas'] }),
  };
  const password = decode(url.password) || (found.place['password'] ?? '');
  return { type, values: withoutBlank(values), secrets: password ? { password } : {}, ignored: found.ignored };
}

/** `https://host` without a port means 443: the form's own default would be another. */
const explicitHttpPort = (scheme: string): number | null => (scheme === 'https' ? 443 : scheme === 'http' ? 80 : null);

const knownParameters: Readonly<Record<string, string>> = {
  user: 'user',
  username: 'user',
  password: 'password',
  database: 'database',
  currentschema: 'schemas',
  schema: 'schemas',
};

interface FoundParameters {
  readonly place: Readonly<Record<string, string>>;
  readonly tls: string | undefined;
  readonly ignored: readonly string[];
}

function readParameters(parameters: Iterable<readonly [string, string]>): FoundParameters {
  const place: Record<string, string> = {};
  const ignored: string[] = [];
  let tls: string | undefined;
  for (const [name, value] of parameters) {
    const key = name.toLowerCase().replace(/\s/g, '');
    const known = knownParameters[key];
    if (tlsParameters.includes(key)) tls = tlsByWord[value.toLowerCase()] ?? tls;
    else if (known !== undefined) place[known] = value;
    else ignored.push(name);
  }
  return { place, tls, ignored };
}

/** `s3://bucket/path/of/folders` */
const parseBucket = (url: URL): ParsedAddress => ({
  type: 'lake',
  values: withoutBlank({ location: 's3', bucket: url.hostname, path: decode(url.pathname.replace(/^\/+|\/+$/g, '')) }),
  secrets: {},
  ignored: [...url.searchParams.keys()],
});

/** `sqlserver://host:1433;databaseName=sales;user=…` */
function parseSemicolons(text: string): ParsedAddress {
  const [server = '', ...pairs] = text.replace(/^sqlserver:\/\//i, '').split(';');
  return parsePairs([`server=${server.replace(/:(\d+)$/, ',$1')}`, ...pairs]);
}

const pairNames: Readonly<Record<string, string>> = {
  server: 'server',
  datasource: 'server',
  database: 'database',
  databasename: 'database',
  initialcatalog: 'database',
  user: 'user',
  userid: 'user',
  uid: 'user',
  username: 'user',
  password: 'password',
  pwd: 'password',
};

/** `Server=tcp:host,1433;Database=…;User Id=…;Password=…;Encrypt=True` */
function parsePairs(pairs: readonly string[]): ParsedAddress {
  const found: Record<string, string> = {};
  const rest: [string, string][] = [];
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    const key = pairNames[name.toLowerCase().replace(/\s/g, '')];
    if (key === undefined) rest.push([name, pair.slice(at + 1).trim()]);
    else found[key] = pair.slice(at + 1).trim();
  }
  const { tls, ignored } = readParameters(rest.filter(([name]) => !/^trustservercertificate$/i.test(name)));
  const trusts = rest.some(([name, value]) => /^trustservercertificate$/i.test(name) && /^(true|yes)$/i.test(value));
  const [host = '', port = ''] = (found['server'] ?? '').replace(/^tcp:/i, '').split(',');
  const mode = tls === 'require' && !trusts ? 'verify' : tls;
  const values = {
    host: host.trim(),
    port: port.trim() === '' ? '' : Number(port),
    database: found['database'] ?? '',
    user: found['user'] ?? '',
    tls: mode ?? '',
  };
  const { password } = found;
  return { type: 'sqlserver', values: withoutBlank(values), secrets: password ? { password } : {}, ignored };
}

const withoutBlank = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
