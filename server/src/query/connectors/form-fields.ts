import { tlsModes, type ConnectorForm } from '@datavizpro/contract';

type FormField = ConnectorForm['fields'][number];

/**
 * Fields that kinds of database share, by the names of the contract's configurations: each kind's form is put together
 * from these and its own. What is sent is checked by the same fields.
 */
export const serverFields = (port: number): readonly FormField[] => [
  {
    name: 'host',
    title: 'Host',
    type: 'text',
    required: true,
    secret: false,
    bindsSecrets: 'always',
    group: 'server',
    placeholder: 'db.example.org',
    help: 'Name or address of the server, as this application’s server sees it.',
  },
  {
    name: 'port',
    title: 'Port',
    type: 'number',
    required: true,
    secret: false,
    group: 'server',
    default: port,
    bindsSecrets: 'always',
  },
];

export const databaseField: FormField = {
  name: 'database',
  title: 'Database',
  type: 'text',
  required: true,
  secret: false,
  bindsSecrets: 'always',
  group: 'server',
};

export const loginFields: readonly FormField[] = [
  {
    name: 'user',
    title: 'User',
    type: 'text',
    required: true,
    secret: false,
    bindsSecrets: 'always',
    group: 'login',
    help: 'A user that may only read.',
  },
  { name: 'password', title: 'Password', type: 'password', required: false, secret: true, group: 'login' },
];

export const tlsFields: readonly FormField[] = [
  {
    name: 'tls',
    title: 'TLS',
    type: 'select',
    required: true,
    secret: false,
    bindsSecrets: 'whenLess',
    group: 'encryption',
    default: 'verify',
    options: tlsModes,
    help: '"verify" encrypts and checks the certificate; "require" only encrypts; "disable" sends everything, the password too, as it is.',
  },
  {
    name: 'tlsCa',
    title: 'CA certificate',
    type: 'textarea',
    required: false,
    secret: false,
    bindsSecrets: 'always',
    group: 'encryption',
    placeholder: '-----BEGIN CERTIFICATE-----',
    help: 'PEM of the authority that signed the server’s certificate. Empty: the authorities that this system knows.',
    when: { field: 'tls', is: ['verify'] },
  },
];

/** Sent as an array. */
export const schemasField: FormField = {
  name: 'schemas',
  title: 'Schemas',
  type: 'text',
  required: false,
  secret: false,
  bindsSecrets: 'unlessOwner',
  group: 'advanced',
  placeholder: 'sales, finance',
  help: 'Only these are shown, separated by commas. Empty: all that the user may read.',
};

/** For databases on TCP. With a host, the user, the host key and a password or key are needed, too. */
export const tunnelFields: readonly FormField[] = [
  {
    name: 'sshHost',
    title: 'SSH host',
    type: 'text',
    required: false,
    secret: false,
    bindsSecrets: 'always',
    group: 'tunnel',
    placeholder: 'bastion.example.org',
    help: 'Empty: no tunnel. With one, host and port of the database are looked up from the SSH server.',
  },
  {
    name: 'sshPort',
    title: 'SSH port',
    type: 'number',
    required: false,
    secret: false,
    group: 'tunnel',
    default: 22,
    bindsSecrets: 'always',
  },
  {
    name: 'sshUser',
    title: 'SSH user',
    type: 'text',
    required: false,
    secret: false,
    group: 'tunnel',
    bindsSecrets: 'always',
  },
  {
    name: 'sshHostKey',
    title: 'Host key',
    type: 'text',
    required: false,
    secret: false,
    bindsSecrets: 'always',
    group: 'tunnel',
    placeholder: 'SHA256:…',
    help: 'Fingerprint of the SSH server’s key; run on it: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub',
  },
  { name: 'sshPassword', title: 'SSH password', type: 'password', required: false, secret: true, group: 'tunnel' },
  {
    name: 'sshPrivateKey',
    title: 'SSH private key',
    type: 'textarea',
    required: false,
    secret: true,
    group: 'tunnel',
    placeholder: '-----BEGIN OPENSSH PRIVATE KEY-----',
    help: 'Instead of a password. One without a passphrase.',
  },
];
