import type { ConnectedType } from '@datavizpro/contract';
import type { ConnectionSettings, DatabaseClient, DriverContext } from './driver.js';

/** A connected data source with all that is needed to reach it. */
export interface ConnectedSource<T extends ConnectedType = ConnectedType> {
  readonly type: T;
  readonly settings: ConnectionSettings<T>;
}

/** Where live clients get what they connect with. Implemented by the data-sources module; no rights are checked here. */
export interface ConnectionProvider {
  /** Its secrets are opened at this moment. Null: there is no such connected data source. */
  settings(dataSourceId: string): Promise<ConnectedSource | null>;
  /**
   * Hears on every instance that a source's settings changed or that it was deleted: its client has to be closed.
   * Null: messages may have been missed, so compare revisions. Answers how to stop listening.
   */
  onChanged(listener: (dataSourceId: string | null) => void): () => void;
}

/** What gives a driver its `dial`. One per client: the SSH connection behind it is shared, and closed with it. */
export interface Dialer {
  readonly dial: DriverContext['dial'];
  close(): void;
}

export interface UseOptions {
  /** Of whoever waits: when it aborts, the work is told to stop, and is left behind if it does not. */
  readonly signal?: AbortSignal;
  /** Kept by a timer of ours, also when the driver hangs. A minute by default. */
  readonly deadlineMs?: number;
}

/** What is done with a client. Its signal follows the caller's and the deadline: give it to the client's methods. */
export type ClientWork<R> = (client: DatabaseClient, signal: AbortSignal) => Promise<R>;

/** Live clients, one per data source and revision, each behind its breaker. */
export interface DatabaseClients {
  /**
   * Works with the client of a stored source, made at its first use. Throws `not_found` when there is none, and the
   * source's last error at once while it is down.
   */
  use<R>(dataSourceId: string, work: ClientWork<R>, options?: UseOptions): Promise<R>;
  /** Works with a client for settings that nobody stored: no breaker, one connection, closed afterwards. */
  withOnce<R>(source: ConnectedSource, work: ClientWork<R>, options?: UseOptions): Promise<R>;
  /** Closes the client of a source on this instance; what runs there is cancelled. */
  forget(dataSourceId: string): Promise<void>;
  /** Sources that do not answer at the moment, as far as this instance tried. */
  readonly downCount: number;
  close(): Promise<void>;
}
