import type { Duplex } from 'node:stream';
import type { EgressGate, Endpoint } from './egress.js';
import { SshTunnel, type TunnelSettings } from './tunnel.js';

/** Where a database is: its host and port, perhaps as they are seen from an SSH server. */
export interface DialTarget extends Endpoint {
  readonly tunnel?: TunnelSettings;
}

export interface TargetDialer {
  /** A fresh connected stream to the target. */
  dial(signal?: AbortSignal): Promise<Duplex>;
  /** Connects and hangs up again, for "test connection": the error says which step failed. */
  rehearse(signal?: AbortSignal): Promise<void>;
  /** Ends the SSH connection; streams without one belong to whoever dialled. */
  close(): void;
}

/** Gate → (SSH →) target. */
export function createTargetDialer(target: DialTarget, gate: EgressGate, timeoutMs: number): TargetDialer {
  const { tunnel: hop } = target;
  const tunnel = hop === undefined ? null : new SshTunnel(hop, gate);
  const dial = (signal?: AbortSignal): Promise<Duplex> => {
    const options = { timeoutMs, ...(signal !== undefined && { signal }) };
    return tunnel === null ? gate.connect(target, options) : tunnel.dial(target, options);
  };
  return {
    dial,
    rehearse: async (signal) => {
      await gate.check(hop ?? target, signal);
      (await dial(signal)).destroy();
    },
    close: () => tunnel?.close(),
  };
}
