import pg from 'pg';
import type { HostAndPort } from '../hosts-url.js';

/** A server that does not answer by then counts as away. */
const probeMs = 3000;

/** Which of several PostgreSQL servers takes writes; looked for anew when the one that did fails. */
export class PrimaryFinder {
  readonly #hosts: readonly HostAndPort[];
  readonly #config: pg.ClientConfig;
  #known: HostAndPort | null = null;
  #search: Promise<HostAndPort> | null = null;

  /** `config`: how to connect to any of them; host and port are replaced. */
  constructor(hosts: readonly HostAndPort[], config: pg.ClientConfig) {
    this.#hosts = hosts;
    this.#config = config;
  }

  /** All who ask while it is being looked for share one search. */
  async find(): Promise<HostAndPort> {
    if (this.#known !== null) return this.#known;
    this.#search ??= this.#look().finally(() => (this.#search = null));
    return this.#search;
  }

  forget(host: HostAndPort): void {
    if (this.#known === host) this.#known = null;
  }

  async #look(): Promise<HostAndPort> {
    const probes = this.#hosts.map((host) => this.#probe(host));
    try {
      this.#known = await Promise.any(probes);
      return this.#known;
    } catch (error) {
      throw mostTelling((error as AggregateError).errors as DriverError[]);
    }
  }

  async #probe(host: HostAndPort): Promise<HostAndPort> {
    // Set on the client: of its options the driver prefers what stands in the connection string.
    const client = Object.assign(new pg.Client({ ...this.#config, connectionTimeoutMillis: probeMs }), host);
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ transaction_read_only: string }>('SHOW transaction_read_only');
      if (rows[0]?.transaction_read_only !== 'off') throw standbyError();
      return host;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

type DriverError = Error & { code?: string };

/** As PostgreSQL says "cannot connect now": it goes away by itself, after a failover. */
const standbyError = (): DriverError =>
  Object.assign(new Error('None of the servers takes writes: they are standbys.'), { code: '57P03' });

/** A refused password is mended by nobody's waiting; a server that is away tells less than one that answered. */
function mostTelling(errors: readonly DriverError[]): Error {
  const isState = ({ code = '' }: DriverError) => /^[\dA-Z]{5}$/.test(code) && !code.startsWith('E');
  const refused = errors.find((error) => isState(error) && error.code !== '57P03');
  return refused ?? errors.find(isState) ?? errors[0] ?? standbyError();
}

interface ParameterStatus {
  readonly parameterName: string;
  readonly parameterValue: string;
}

/** The driver's client, which connects to the server that takes writes. Each instance is for one connection. */
export function primaryClient(finder: PrimaryFinder): typeof pg.Client {
  return class extends pg.Client {
    override connect(): Promise<pg.Client>;
    override connect(callback: (error: Error | null, client?: pg.Client) => void): void;
    override connect(callback?: (error: Error | null, client?: pg.Client) => void): Promise<pg.Client> | void {
      const connecting = this.#connect();
      if (callback === undefined) return connecting;
      connecting.then(
        (client) => callback(null, client),
        (error: unknown) => callback(error as Error),
      );
    }

    async #connect(): Promise<pg.Client> {
      const host = await finder.find();
      Object.assign(this, host);
      // Servers say by themselves what they are (PostgreSQL 14 and newer): nothing has to be asked.
      const said = { standby: false };
      this.connection.on('parameterStatus', ({ parameterName, parameterValue }: ParameterStatus) => {
        if (parameterName === 'in_hot_standby') said.standby = parameterValue === 'on';
      });
      try {
        await super.connect();
      } catch (error) {
        finder.forget(host);
        throw error;
      }
      if (said.standby) {
        finder.forget(host);
        await this.end();
        throw standbyError();
      }
      return this;
    }
  };
}
