import type { Duplex } from 'node:stream';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/**
 * The one way out. It resolves a name once, refuses every address that the operator has not opened (loopback,
 * link-local, metadata, private), and connects to exactly the address that it checked.
 */
export interface EgressGate {
  /** A connected TCP socket. Throws AppError `egress_refused`, or `source_unreachable` with the step in its cause. */
  connect(target: Endpoint, options: { readonly timeoutMs: number; readonly signal?: AbortSignal }): Promise<Duplex>;
  /** Resolves and checks without connecting: what "test connection" tells first. */
  check(target: Endpoint, signal?: AbortSignal): Promise<{ readonly address: string }>;
}
