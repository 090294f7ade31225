import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import ssh2 from 'ssh2';
import { fingerprintOf } from '../../src/platform/egress/tunnel.js';
import { sshKeyPair } from './ssh-keys.js';

/** An SSH server that does what a test wants: who gets in, and what it forwards to. */
export interface TestSshServer {
  readonly port: number;
  /** As it is pinned in a data source. */
  readonly hostKey: string;
  /** Connections that were logged in, and streams that were forwarded, so far. */
  readonly seen: { logins: number; forwarded: number; passwords: string[] };
  /** Cuts every connection, as a crash does. */
  cut(): void;
  close(): Promise<void>;
}

export interface SshServerOptions {
  readonly user?: string;
  readonly password?: string;
  /** The public half of the key that gets in. */
  readonly publicKey?: Buffer;
  /** Asks for the password as a prompt, and takes it in no other way. */
  readonly prompts?: boolean;
  readonly forwarding?: 'yes' | 'prohibited';
}

export async function startSshServer(options: SshServerOptions = {}): Promise<TestSshServer> {
  const { user = 'hop', password = 'hop-password', publicKey, prompts = false, forwarding = 'yes' } = options;
  const hostKey = sshKeyPair();
  const seen: TestSshServer['seen'] = { logins: 0, forwarded: 0, passwords: [] };
  const clients = new Set<ssh2.Connection>();
  const server = new ssh2.Server({ hostKeys: [hostKey.private] }, (client) => {
    clients.add(client);
    client.on('error', () => undefined);
    client.on('close', () => clients.delete(client));
    client.on('authentication', (context) => {
      if (context.username !== user) {
        context.reject();
        return;
      }
      if (context.method === 'password') {
        seen.passwords.push(context.password);
        if (context.password === password && !prompts) context.accept();
        else context.reject(['keyboard-interactive']);
        return;
      }
      if (context.method === 'keyboard-interactive' && prompts) {
        context.prompt([{ prompt: 'Password:', echo: false }], ([answer]) =>
          answer === password ? context.accept() : context.reject(),
        );
        return;
      }
      if (context.method === 'publickey' && publicKey !== undefined && context.key.data.equals(publicKey)) {
        context.accept();
        return;
      }
      context.reject();
    });
    client.on('ready', () => (seen.logins += 1));
    client.on('tcpip', (accept, reject, { destIP, destPort }) => {
      if (forwarding === 'prohibited') {
        reject();
        return;
      }
      const target = connect(destPort, destIP);
      target.once('error', () => reject());
      target.once('connect', () => {
        seen.forwarded += 1;
        const channel = accept();
        channel
          .on('error', () => undefined)
          .pipe(target)
          .pipe(channel);
        target.on('error', () => undefined);
        target.on('close', () => channel.close());
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const parsed = ssh2.utils.parseKey(hostKey.public);
  if (parsed instanceof Error) throw parsed;
  const cut = (): void => clients.forEach((client) => client.end());
  return {
    port: (server.address() as AddressInfo).port,
    hostKey: fingerprintOf((Array.isArray(parsed) ? parsed[0]! : parsed).getPublicSSH()),
    seen,
    cut,
    close: async () => {
      cut();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
