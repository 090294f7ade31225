import type { AppError } from '../app-error.js';
import type { AddressKind } from './addresses.js';
import type { Endpoint } from './egress.js';
import { stepFailed } from './step-failure.js';

/** Never the address itself: the name of an internal host must not be a way to ask what is behind it. */
const reasons: Readonly<Record<AddressKind | 'own', string>> = {
  metadata: 'is the metadata service of a cloud, which holds credentials',
  linkLocal: 'is at a link-local address',
  unspecified: 'is at an address that means "this machine"',
  multicast: 'is at a multicast address',
  loopback: 'is this server itself (a loopback address)',
  private: 'is at a private address',
  reserved: 'is at a reserved address',
  own: 'is a service of this application itself',
};

/** The gate is closed for this target. */
export function refusal({ host, port }: Endpoint, kind: AddressKind | 'own'): AppError {
  const detail = `"${host}" port ${port} ${reasons[kind]}, and is not opened for data sources.`;
  const entry = host.includes(':') ? `[${host.replace(/[[\]]/g, '')}]:${port}` : `${host}:${port}`;
  const hint =
    kind === 'loopback'
      ? `A database on another machine has a name or an address of its own. If it does run here, the operator can list ${entry} in EGRESS_ALLOW.`
      : `If this is meant, the operator can list ${entry} in EGRESS_ALLOW.`;
  return stepFailed('egress', detail, { hint, code: 'egress_refused' });
}

/** Wrong settings, or a resolver that is away: nobody can tell from here, so both are said. */
export const unknownName = (host: string, cause?: unknown): AppError =>
  stepFailed('name', `The name "${host}" is not known to this server.`, {
    hint: 'Check how it is written. A name that only works inside your network has to be known to the name server that this server asks.',
    cause,
    code: 'source_unreachable',
  });

/** What a failed TCP connection means, in words. */
export function connectError({ host, port }: Endpoint, cause: unknown, tooLate: boolean): AppError {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? '';
  const because = (detail: string, hint: string): AppError =>
    stepFailed('port', detail, { hint, cause, code: 'source_unreachable' });
  if (code === 'ECONNREFUSED')
    return because(
      `Nothing listens on port ${port} of "${host}".`,
      'Check the port, that the database runs, and that it listens on this network and not on its own machine alone.',
    );
  if (tooLate || code === 'ETIMEDOUT')
    return because(
      `"${host}" did not answer on port ${port} in time.`,
      'A firewall between this server and the database often looks like this: let the port through.',
    );
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH')
    return because(`There is no way from this server to "${host}".`, 'Check the network, the VPN and the routes.');
  return because(`The connection to port ${port} of "${host}" failed.`, 'Check host and port, and try again.');
}
