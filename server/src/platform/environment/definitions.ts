import Joi from 'joi';

/** One variable of the environment: how it is checked, and what `docs/configuration.md` says about it. */
export interface Variable {
  readonly name: string;
  readonly group: string;
  readonly schema: Joi.Schema;
  /** One sentence for operators. */
  readonly text: string;
  /** What applies when it is not set, in words or as a value. */
  readonly otherwise: string;
  /** What to write instead, when the value is refused. */
  readonly remedy: string;
  /** May come from a file named by `<name>_FILE`; never printed. */
  readonly secret?: true;
}

const Mebibyte = 1024 ** 2;
const Gibibyte = 1024 ** 3;

const list = (item: Joi.Schema) => Joi.array().items(item).single();
const bytes = (min: number) => Joi.number().integer().min(min).max(Number.MAX_SAFE_INTEGER);
const origin = Joi.string().uri({ scheme: ['http', 'https'] });
const postgresUrl = Joi.string().uri({ scheme: ['postgres', 'postgresql'] });
const secretText = Joi.string().min(32).max(4096);

/** Every variable that the application reads, in the order of the documentation. Nothing else is looked at. */
export const variables: readonly Variable[] = [
  {
    name: 'PORT',
    group: 'Address',
    schema: Joi.number().port().default(3000),
    text: 'TCP port to listen on; 0 takes a free one.',
    otherwise: '`3000`',
    remedy: 'Use a number from 0 to 65535.',
  },
  {
    name: 'HOST',
    group: 'Address',
    schema: Joi.string().hostname().default('127.0.0.1'),
    text: 'Address to listen on. `127.0.0.1` is reachable from this machine alone; `0.0.0.0` from everywhere: set it inside of a container, or to serve a network.',
    otherwise: '`127.0.0.1`',
    remedy: 'Use an IP address or a host name.',
  },
  {
    name: 'PUBLIC_URL',
    group: 'Address',
    schema: origin,
    text: 'Address under which people open the application, without a path. With `https:` cookies are marked secure and HSTS is sent.',
    otherwise: '`http://localhost:<PORT>`',
    remedy: 'Use an address such as https://charts.example.org.',
  },
  {
    name: 'TRUST_PROXY',
    group: 'Address',
    schema: Joi.number().integer().min(0).max(10).default(0),
    text: 'Number of proxies in front whose `X-Forwarded-For` is believed. Limits by address need it to be exact.',
    otherwise: '`0`',
    remedy: 'Use the number of your reverse proxies, from 0 to 10.',
  },
  {
    name: 'CORS_ORIGINS',
    group: 'Address',
    schema: list(origin).default([]),
    text: 'Origins of other pages that may call the API from a browser, separated by commas.',
    otherwise: 'none',
    remedy: 'Use origins such as https://portal.example.org, separated by commas.',
  },
  {
    name: 'DATA_DIR',
    group: 'Data',
    schema: Joi.string().default('./data'),
    text: 'Folder for everything that is kept on this machine: the embedded database, stored files, generated secrets, caches.',
    otherwise: '`./data`',
    remedy: 'Use the path of a folder that this process may write to.',
  },
  {
    name: 'DATABASE_URL',
    group: 'Data',
    schema: postgresUrl,
    secret: true,
    text: 'PostgreSQL server (15 or newer) that holds the application’s own data: `postgres://user:password@host:5432/database?sslmode=verify-full`.',
    otherwise: 'embedded PostgreSQL in `DATA_DIR`',
    remedy: 'Use postgres://user:password@host:5432/database.',
  },
  {
    name: 'REPLICA_URLS',
    group: 'Data',
    schema: list(postgresUrl).default([]),
    secret: true,
    text: 'Read replicas of `DATABASE_URL`, separated by commas. Reserved: accepted and checked, and not yet used for reading.',
    otherwise: 'none',
    remedy: 'Use postgres:// addresses, separated by commas.',
  },
  {
    name: 'REDIS_URL',
    group: 'Data',
    schema: Joi.string().uri({ scheme: ['redis', 'rediss'] }),
    secret: true,
    text: 'Redis for the shared cache, limits and messages between instances. Disposable: while it is away everything works, slower.',
    otherwise: 'memory of each instance',
    remedy: 'Use redis://:password@host:6379 or rediss:// for TLS.',
  },
  {
    name: 'STORAGE_URL',
    group: 'Data',
    schema: Joi.string().uri({ scheme: ['file', 's3'] }),
    secret: true,
    text: 'Where files are stored: `file:///path`, or `s3://[key:secret@]bucket/prefix?endpoint=…&region=…&pathStyle=true&checksums=false`. Several instances need one that all of them reach.',
    otherwise: '`<DATA_DIR>/storage`',
    remedy: 'Use file:///absolute/path or s3://bucket/prefix.',
  },
  {
    name: 'STORAGE_CACHE_BYTES',
    group: 'Data',
    schema: bytes(64 * Mebibyte).default(20 * Gibibyte),
    text: 'Size of the folder below `DATA_DIR` that keeps copies of objects from S3.',
    otherwise: '20 GiB',
    remedy: 'Use a number of bytes, at least 67108864.',
  },
  {
    name: 'TOKEN_SECRET',
    group: 'Secrets',
    schema: secretText,
    secret: true,
    text: 'Signs access tokens. Changing it signs everybody out for a moment.',
    otherwise: 'generated with the embedded database; required with `DATABASE_URL`',
    remedy: 'Generate one: openssl rand -base64 48.',
  },
  {
    name: 'PASSWORD_PEPPER',
    group: 'Secrets',
    schema: secretText,
    secret: true,
    text: 'Mixed into every password before it is hashed. Changing it makes all passwords invalid.',
    otherwise: 'generated with the embedded database; required with `DATABASE_URL`',
    remedy: 'Generate one: openssl rand -base64 48.',
  },
  {
    name: 'ENCRYPTION_KEY',
    group: 'Secrets',
    schema: secretText,
    secret: true,
    text: 'Protects stored credentials of data sources. Without it they cannot be read again: keep a copy apart from the backups.',
    otherwise: 'generated with the embedded database; required with `DATABASE_URL`',
    remedy: 'Generate one: openssl rand -base64 48.',
  },
  {
    name: 'ENCRYPTION_KEY_PREVIOUS',
    group: 'Secrets',
    schema: list(secretText).default([]),
    secret: true,
    text: 'Keys that still open stored credentials, separated by commas: for changing `ENCRYPTION_KEY` while everything runs (see [Connecting databases](connecting.md#changing-the-encryption-key)).',
    otherwise: 'none',
    remedy: 'Use the keys that ENCRYPTION_KEY had before, separated by commas.',
  },
  {
    name: 'REGISTRATION',
    group: 'People',
    schema: Joi.string().valid('open', 'closed').default('closed'),
    text: '`open` lets everybody make an account; `closed` only who is invited.',
    otherwise: '`closed`',
    remedy: 'Use open or closed.',
  },
  {
    name: 'DATAVIZPRO_ADMIN_EMAIL',
    group: 'People',
    schema: Joi.string().email({ tlds: false }),
    text: 'Makes this the first administrator when there is nobody yet, together with the password below.',
    otherwise: 'a one-time set-up link is printed at start',
    remedy: 'Use an e-mail address.',
  },
  {
    name: 'DATAVIZPRO_ADMIN_PASSWORD',
    group: 'People',
    schema: Joi.string().min(10).max(1024),
    secret: true,
    text: 'Password of that first administrator. Read only while there is nobody yet.',
    otherwise: 'a one-time set-up link is printed at start',
    remedy: 'Use at least 10 characters that are hard to guess.',
  },
  {
    name: 'ROLES',
    group: 'Work',
    schema: list(Joi.string().valid('web', 'worker')).min(1).unique().default(['web', 'worker']),
    text: 'What this instance does: `web` answers people, `worker` does background work (imports, schedules).',
    otherwise: '`web,worker`',
    remedy: 'Use web, worker or web,worker.',
  },
  {
    name: 'EGRESS_ALLOW',
    group: 'Work',
    schema: list(Joi.string().pattern(/^[\w.:*/[\]-]+$/)).default([]),
    text: 'Private addresses that data sources may connect to, separated by commas: a host (`*.` before it: all below it), an address or a network, each perhaps with `:port`. Public addresses are allowed; loopback, private, link-local and metadata addresses and the application’s own servers are not, unless listed (see [Connecting databases](connecting.md#which-addresses-may-be-reached)).',
    otherwise:
      'none; loopback is open where one person uses their own machine: embedded database, `HOST` and `PUBLIC_URL` on loopback, no proxy in front',
    remedy: 'Use entries such as db.internal:5432 or 10.0.0.0/8, separated by commas.',
  },
  {
    name: 'SQLITE_FOLDERS',
    group: 'Work',
    schema: list(Joi.string().pattern(/^(\/|[A-Za-z]:[\\/])/)).default([]),
    text: 'Folders of this server whose SQLite files people may connect to, separated by commas. The files are opened for reading only, and everybody who may connect a data source can read all of them.',
    otherwise: 'none',
    remedy: 'Use absolute paths, separated by commas.',
  },
  {
    name: 'LAKE_FOLDERS',
    group: 'Work',
    schema: list(Joi.string().pattern(/^(\/|[A-Za-z]:[\\/])/)).default([]),
    text: 'Folders of this server whose Parquet, CSV and NDJSON files people may connect to as data lakes, separated by commas. They are read only, and everybody who may connect a data source can read all of them.',
    otherwise: 'none',
    remedy: 'Use absolute paths, separated by commas.',
  },
  {
    name: 'MAX_UPLOAD_BYTES',
    group: 'Limits',
    schema: bytes(Mebibyte).default(10 * Gibibyte),
    text: 'Largest file that may be uploaded.',
    otherwise: '10 GiB',
    remedy: 'Use a number of bytes, at least 1048576.',
  },
  {
    name: 'MAX_INFLATED_BYTES',
    group: 'Limits',
    schema: bytes(Mebibyte).default(100 * Gibibyte),
    text: 'Largest size that a compressed upload may grow to.',
    otherwise: '100 GiB',
    remedy: 'Use a number of bytes, at least 1048576.',
  },
  {
    name: 'MAX_IN_FLIGHT',
    group: 'Limits',
    schema: Joi.number().integer().min(1).max(100_000).default(500),
    text: 'Requests worked on at once; beyond it new ones are answered with 503 and `Retry-After`.',
    otherwise: '`500`',
    remedy: 'Use a number from 1 to 100000.',
  },
  {
    name: 'ENGINE_MEMORY_BYTES',
    group: 'Limits',
    schema: bytes(256 * Mebibyte),
    text: 'Memory for the query engine (DuckDB).',
    otherwise: 'half of the machine’s (or container’s) memory, at most 16 GiB',
    remedy: 'Use a number of bytes, at least 268435456.',
  },
  {
    name: 'ENGINE_THREADS',
    group: 'Limits',
    schema: Joi.number().integer().min(1).max(256),
    text: 'Threads of the query engine.',
    otherwise: 'one per processor',
    remedy: 'Use a number from 1 to 256.',
  },
  {
    name: 'CACHE_BYTES',
    group: 'Limits',
    schema: bytes(0).default(256 * Mebibyte),
    text: 'Memory of each instance for results that are ready to be sent; 0 switches it off.',
    otherwise: '256 MiB',
    remedy: 'Use a number of bytes.',
  },
  {
    name: 'LOG_LEVEL',
    group: 'Observation',
    schema: Joi.string().valid('error', 'warn', 'info', 'debug').default('info'),
    text: 'The least important lines to write.',
    otherwise: '`info`',
    remedy: 'Use error, warn, info or debug.',
  },
  {
    name: 'LOG_FORMAT',
    group: 'Observation',
    schema: Joi.string().valid('json', 'pretty'),
    text: 'Lines on the console: `json` for collectors, `pretty` for people.',
    otherwise: '`pretty` at a terminal, else `json`',
    remedy: 'Use json or pretty.',
  },
  {
    name: 'LOG_FILE',
    group: 'Observation',
    schema: Joi.string(),
    text: 'Also write JSON lines to this file; five files of 20 MiB are kept.',
    otherwise: 'no file',
    remedy: 'Use the path of a file.',
  },
  {
    name: 'LOG_HTTP_URL',
    group: 'Observation',
    schema: Joi.string().uri({ scheme: ['http', 'https'] }),
    secret: true,
    text: 'Also send lines to this collector: POST of JSON arrays; user and password in the address become basic authentication.',
    otherwise: 'no collector',
    remedy: 'Use an address such as https://user:password@logs.example.org/ingest.',
  },
  {
    name: 'METRICS_TOKEN',
    group: 'Observation',
    schema: Joi.string().min(16).max(4096),
    secret: true,
    text: 'Opens `GET /metrics` to callers with `Authorization: Bearer <token>`.',
    otherwise: '`/metrics` answers connections from this machine only',
    remedy: 'Use at least 16 characters: openssl rand -hex 24.',
  },
  {
    name: 'NODE_ENV',
    group: 'Observation',
    schema: Joi.string().valid('production', 'development', 'test').default('production'),
    text: 'Set by the commands; leave it alone.',
    otherwise: '`production`',
    remedy: 'Use production, development or test.',
  },
];
