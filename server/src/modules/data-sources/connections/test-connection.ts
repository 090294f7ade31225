import {
  connectionSteps,
  type ConnectionCheck,
  type ConnectionStep,
  type DataSourceTest,
  type SshTunnel,
} from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import { failedStepOf } from '../../../platform/egress/index.js';
import { createDialer, endpointOf, type ConnectedSource, type Probe } from '../../../query/index.js';
import type { ConnectionDeps } from './deps.js';

const connectMs = 10_000;
const probeMs = 30_000;

/** Tries settings step by step and tells what was found, in plain words; never a secret, never an address. */
export async function testConnection(
  deps: Pick<ConnectionDeps, 'clients' | 'gate'>,
  source: ConnectedSource,
  signal: AbortSignal,
): Promise<DataSourceTest> {
  try {
    await rehearse(deps, source, signal);
    const probe = await deps.clients.withOnce(source, (client, own) => client.probe(own), {
      signal,
      deadlineMs: probeMs,
    });
    return succeeded(source, probe);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    return failed(source, error);
  }
}

/** The steps before the database has a say, by themselves: so that each is told for what it is. */
async function rehearse(
  { gate }: Pick<ConnectionDeps, 'gate'>,
  source: ConnectedSource,
  signal: AbortSignal,
): Promise<void> {
  if (endpointOf(source) === null) return;
  const dialer = createDialer(source, gate, connectMs);
  try {
    await dialer.rehearse(signal);
  } finally {
    dialer.close();
  }
}

function succeeded(source: ConnectedSource, { product, version, warnings }: Probe): DataSourceTest {
  return {
    ok: true,
    detail: `Connected to ${[product, version].filter((word) => word !== '').join(' ')}.`,
    checks: connectionSteps.map((step) => {
      if (step !== 'rights') return passed(step, source);
      const [hint] = warnings;
      const detail = warnings.length === 0 ? 'The user can read.' : `The user can read. ${warnings.join(' ')}`;
      return {
        step,
        outcome: 'ok',
        detail,
        ...(hint !== undefined && { hint: 'A user that can only read is safer: the form shows how to make one.' }),
      };
    }),
    server: { product, version, warnings },
  };
}

function failed(source: ConnectedSource, error: AppError): DataSourceTest {
  const failure = failedStepOf(error);
  const step = failure?.step ?? 'login';
  const at = connectionSteps.indexOf(step);
  const checks = connectionSteps.map((current, index): ConnectionCheck => {
    if (index < at) return passed(current, source);
    if (index > at) return { step: current, outcome: 'skipped', detail: isNone(current, source) ? '' : 'Not tried.' };
    return {
      step,
      outcome: 'failed',
      detail: error.message,
      ...(failure?.hint !== undefined && { hint: failure.hint }),
    };
  });
  return { ok: false, detail: error.message, checks };
}

function passed(step: ConnectionStep, source: ConnectedSource): ConnectionCheck {
  const skipped = absences[step]?.(source) ?? null;
  return skipped === null
    ? { step, outcome: 'ok', detail: findings[step](source) }
    : { step, outcome: 'skipped', detail: skipped };
}

interface Facts {
  readonly host: string;
  readonly port: number;
  readonly usesTunnel: boolean;
  readonly tls: string;
  readonly user: string;
}

/** Of what the network meets first: the SSH server, where there is one. */
function factsOf(source: ConnectedSource): Facts {
  const configuration = source.settings.configuration as SshTunnel & {
    readonly tls?: string;
    readonly user?: string;
    readonly endpoint?: string;
  };
  const { host, port } = endpointOf(source) ?? { host: '', port: 0 };
  const { sshHost = '', sshPort = 22, user = '' } = configuration;
  const plain = configuration.endpoint?.startsWith('http:') === true || host === '';
  const tls = configuration.tls ?? (plain ? 'disable' : 'verify');
  const usesTunnel = sshHost !== '';
  return { host: usesTunnel ? sshHost : host, port: usesTunnel ? sshPort : port, usesTunnel, tls, user };
}

const isOnDisk = (source: ConnectedSource): boolean => endpointOf(source) === null;

/** Why a step was none; nothing where that needs no words. */
const absences: Readonly<Partial<Record<ConnectionStep, (source: ConnectedSource) => string | null>>> = {
  name: (source) => (isOnDisk(source) ? 'Not needed: the files are on this server.' : null),
  egress: (source) => (isOnDisk(source) ? '' : null),
  port: (source) => (isOnDisk(source) ? '' : null),
  tunnel: (source) => (factsOf(source).usesTunnel ? null : ''),
  tls: (source) => {
    if (isOnDisk(source)) return '';
    return factsOf(source).tls === 'disable' ? 'TLS is switched off: everything is sent as it is.' : null;
  },
  login: (source) => (isOnDisk(source) ? '' : null),
};

const isNone = (step: ConnectionStep, source: ConnectedSource): boolean => absences[step]?.(source) === '';

const findings: Readonly<Record<ConnectionStep, (source: ConnectedSource) => string>> = {
  name: (source) => `"${factsOf(source).host}" is known.`,
  egress: () => 'It may be connected to.',
  port: (source) => `Port ${factsOf(source).port} answers.`,
  tunnel: () => 'The SSH server is the right one and forwards to the database.',
  tls: (source) =>
    factsOf(source).tls === 'verify'
      ? 'Encrypted, and the certificate is right.'
      : 'Encrypted; the certificate is not checked.',
  login: (source) => (factsOf(source).user === '' ? 'Logged in.' : `Logged in as "${factsOf(source).user}".`),
  rights: () => 'The user can read.',
};
