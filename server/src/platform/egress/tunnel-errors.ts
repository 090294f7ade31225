import { AppError } from '../app-error.js';
import type { Endpoint } from './egress.js';
import { stepFailed } from './step-failure.js';

/** Why there is no SSH connection, in words. */
export function tunnelError(
  { host, port }: Endpoint,
  cause: unknown,
  { wrongKey }: { readonly wrongKey: boolean },
): AppError {
  if (cause instanceof AppError) return cause;
  const level = (cause as { level?: string } | null)?.level;
  if (wrongKey)
    return stepFailed('tunnel', `The SSH server "${host}" showed another host key than the one that is set.`, {
      hint: 'Compare with `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` on that server. If its key was not changed on purpose, somebody may stand in between: nothing was sent.',
      cause,
    });
  if (level === 'client-authentication')
    return stepFailed('tunnel', `The SSH server "${host}" did not let this user in.`, {
      hint: 'Check the user, and the password or private key. The server may allow only one of the two.',
      cause,
    });
  if (level === 'client-timeout')
    return stepFailed('tunnel', `The SSH server "${host}" did not answer on port ${port} in time.`, {
      hint: 'Check that an SSH server listens on that port.',
      cause,
      code: 'source_unreachable',
    });
  return stepFailed('tunnel', `No SSH connection to "${host}" on port ${port} came about.`, {
    hint: 'Check that an SSH server listens on that port, and that it offers current ciphers and keys.',
    cause,
    code: 'source_unreachable',
  });
}

const administrativelyProhibited = 1;

/** The SSH server is there, and would or could not go on to the database. Null: it did not answer, or went away. */
export function channelError({ host, port }: Endpoint, cause: Error | null): AppError {
  const { reason } = (cause ?? {}) as { reason?: number };
  if (reason === administrativelyProhibited)
    return stepFailed('tunnel', 'The SSH server does not allow this user to forward connections.', {
      hint: '`AllowTcpForwarding yes` (or `local`) and a fitting `PermitOpen` in its sshd_config allow it.',
      cause,
    });
  return stepFailed('tunnel', `The SSH server cannot reach port ${port} of "${host}".`, {
    hint: 'Host and port are looked up from the SSH server: a database on that same machine is "127.0.0.1".',
    ...(cause !== null && { cause }),
    code: 'source_unreachable',
  });
}
