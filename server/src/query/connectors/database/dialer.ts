import type { ConnectionConfigurations, SshTunnel } from '@datavizpro/contract';
import {
  createTargetDialer,
  type DialTarget,
  type EgressGate,
  type Endpoint,
  type TargetDialer,
} from '../../../platform/egress/index.js';
import type { ConnectionSettings } from './driver.js';
import type { ConnectedSource } from './provider.js';

const defaultSshPort = 22;

/** What gives a driver its `dial`, and "test connection" its first steps. What is on disk is not dialled. */
export function createDialer(source: ConnectedSource, gate: EgressGate, connectMs: number): TargetDialer {
  const endpoint = endpointOf(source);
  if (endpoint === null) return nowhere;
  return createTargetDialer(targetOf(endpoint, source.settings), gate, connectMs);
}

const nowhere: TargetDialer = {
  dial: () => Promise.reject(new Error('What is on disk is not dialled')),
  rehearse: () => Promise.resolve(),
  close: () => undefined,
};

/** Where a source's server is. Null: nowhere, as a lake on disk or a file. */
export function endpointOf(
  source: Pick<ConnectedSource, 'type'> & { settings: Pick<ConnectedSource['settings'], 'configuration'> },
): Endpoint | null {
  if (source.type === 'lake') return lakeEndpoint(source.settings.configuration as ConnectionConfigurations['lake']);
  const { host, port } = source.settings.configuration as Partial<Endpoint>;
  return host === undefined || port === undefined ? null : { host, port };
}

function lakeEndpoint({ location, endpoint, region }: ConnectionConfigurations['lake']): Endpoint | null {
  if (location === 'disk') return null;
  const url = new URL(endpoint ?? `https://s3.${region ?? 'us-east-1'}.amazonaws.com`);
  return { host: url.hostname, port: Number(url.port) || (url.protocol === 'http:' ? 80 : 443) };
}

function targetOf(endpoint: Endpoint, { configuration, secrets }: ConnectionSettings): DialTarget {
  const { sshHost, sshPort, sshUser, sshHostKey } = configuration as SshTunnel;
  if (sshHost === undefined || sshHost === '') return endpoint;
  const { sshPassword: password, sshPrivateKey: privateKey } = secrets;
  const tunnel = {
    host: sshHost,
    port: sshPort ?? defaultSshPort,
    user: sshUser ?? '',
    hostKey: sshHostKey ?? '',
    ...(password && { password }),
    ...(privateKey && { privateKey }),
  };
  return { ...endpoint, tunnel };
}
