import type { Duplex } from 'node:stream';
import type {
  CellValue,
  Column,
  ColumnType,
  ConnectedType,
  ConnectionConfigurations,
  ForeignKey,
  Scalar,
  ServerFacts,
} from '@datavizpro/contract';
import type { Log } from '../../../platform/log/log.js';
import type { Secret } from '../../../platform/secret.js';

/**
 * What a database needs to be reached. Made when somebody asks for it; never stored, never logged.
 * `revision` changes with every change of the configuration or a secret, so that older pools are closed.
 */
export interface ConnectionSettings<T extends ConnectedType = ConnectedType> {
  readonly dataSourceId: string;
  readonly revision: string;
  readonly configuration: ConnectionConfigurations[T];
  readonly secrets: Readonly<Record<string, Secret<string> | undefined>>;
}

/** Why a driver cannot be given settings it does not understand: they were validated by the type's form before. */
export interface Driver<T extends ConnectedType = ConnectedType> {
  readonly type: T;
  /** A client with its own pool. Does no I/O by itself. */
  open(settings: ConnectionSettings<T>, context: DriverContext): DatabaseClient;
}

export interface DriverContext {
  /**
   * A fresh connected stream to the database's host and port: through the egress gate, and through the SSH tunnel
   * where there is one. TLS on it is the driver's, with the name that stands in the configuration.
   */
  readonly dial: (signal?: AbortSignal) => Promise<Duplex>;
  readonly log: Log;
  /** Milliseconds for name, network, tunnel, TLS and login together. */
  readonly connectMs: number;
  /** Connections that one instance keeps to one source at most. */
  readonly poolSize: number;
  /** Folders of this server that its operator opened, for databases that are files. */
  readonly folders?: readonly string[];
}

/**
 * One database, talked to. Every method rejects with an AppError of the catalogue (its `errors.ts` translated what
 * the database said; messages are safe to show), and stops at the source within a second when `signal` aborts.
 * A failure to connect says which step it was: `stepFailed('tls' | 'login' | 'rights' | …, detail, { hint, cause })` of
 * platform/egress/step-failure.ts; "test connection" shows step and hint.
 */
export interface DatabaseClient {
  /** Connects and looks around: who it is, which flavour of SQL it speaks, what the user may do. */
  probe(signal: AbortSignal): Promise<Probe>;
  /** All tables and views that the user may read, with columns and keys. */
  introspect(signal: AbortSignal): Promise<readonly DatabaseTable[]>;
  /**
   * The columns that a statement would answer with, without running it. The statement holds SQL that a person wrote:
   * where the database says at which place its text is wrong, the error is a `sqlError` (../sql-error.ts) with it.
   */
  describe(statement: Statement, signal: AbortSignal): Promise<readonly ResultShape[]>;
  /** Runs one read-only statement. */
  run(statement: Statement, limits: RunLimits, signal: AbortSignal): Promise<RowStream>;
  /** Closes the pool; what still runs is cancelled. */
  close(): Promise<void>;
}

export interface Probe extends ServerFacts {
  /** For the dialect: see SourceDescription.flavour. */
  readonly flavour: string;
}

export interface DatabaseTable {
  readonly schema: string;
  readonly name: string;
  readonly kind: 'table' | 'view';
  readonly rowCountEstimate: number | null;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly comment?: string;
}

/** Values stand apart from the text, in the order of its placeholders. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly Scalar[];
  /** For the database's own logs: who asks, as `datavizpro <request id>`. Never part of the text that is compared. */
  readonly tag?: string;
}

export interface RunLimits {
  /** For the statement, enforced by the database where it can be, and by a timer of ours always. */
  readonly deadlineMs: number;
  /** Rows fetched at a time. */
  readonly batchRows: number;
}

export interface ResultShape {
  readonly name: string;
  readonly type: ColumnType;
  /** The database's own name of the type, where its dialect asks for some of them in another way. */
  readonly nativeType?: string;
}

/**
 * A result as it arrives. Ending the iteration early (`break`, or an error) cancels the statement at the source and
 * gives the connection back, or throws it away when its state is not known.
 */
export interface RowStream {
  readonly columns: readonly ResultShape[];
  readonly batches: AsyncIterable<ColumnBatch>;
}

/**
 * Some rows, column by column, as our own values: integers beyond 2^53 and decimals as strings, times as ISO text
 * without zone (UTC), NaN and infinity as null, binary as base64, JSON and arrays as JSON text.
 */
export interface ColumnBatch {
  readonly rowCount: number;
  readonly columns: readonly (readonly CellValue[])[];
  /** NaN and infinite values that became null here. */
  readonly notFinite: number;
}
