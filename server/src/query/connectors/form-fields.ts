import type { ConnectorForm } from '@datavizpro/contract';

export type FormField = ConnectorForm['fields'][number];

/** Where the server is. */
export const serverFields = (port: number): readonly FormField[] => [
  {
    name: 'host',
    title: 'Host',
    type: 'text',
    required: true,
    secret: false,
    group: 'server',
    placeholder: 'db.example.com',
    help: 'A name or an address, without a port.',
  },
  { name: 'port', title: 'Port', type: 'number', required: true, secret: false, group: 'server', default: port },
];

export const userField: FormField = {
  name: 'user',
  title: 'User',
  type: 'text',
  required: true,
  secret: false,
  group: 'login',
  help: 'Best a user of its own, who may only read.',
};

export const passwordField: FormField = {
  name: 'password',
  title: 'Password',
  type: 'password',
  required: false,
  secret: true,
  group: 'login',
  help: 'Stored encrypted, never shown again.',
};

export const tlsFields: readonly FormField[] = [
  {
    name: 'tls',
    title: 'Encryption',
    type: 'select',
    required: true,
    secret: false,
    group: 'encryption',
    default: 'verify',
    options: ['verify', 'require', 'disable'],
    help: '"verify" encrypts and checks who answers; "require" encrypts only; "disable" sends everything in the clear.',
  },
  {
    name: 'tlsCa',
    title: 'CA certificate',
    type: 'textarea',
    required: false,
    secret: false,
    group: 'encryption',
    placeholder: '-----BEGIN CERTIFICATE-----',
    help: "Of the authority that signed the server's certificate, if it is one of your own.",
    when: { field: 'tls', is: ['verify'] },
  },
];

export const schemasField: FormField = {
  name: 'schemas',
  title: 'Schemas',
  type: 'text',
  required: false,
  secret: false,
  group: 'advanced',
  placeholder: 'sales, finance',
  help: 'Only these are shown, with commas between them. Empty: all that the user may read.',
};

/** A hop by SSH in front of the server, for those who need one. */
export const tunnelFields: readonly FormField[] = [
  {
    name: 'sshHost',
    title: 'SSH host',
    type: 'text',
    required: false,
    secret: false,
    group: 'tunnel',
    placeholder: 'bastion.example.com',
    help: 'Empty: the server is reached directly.',
  },
  { name: 'sshPort', title: 'SSH port', type: 'number', required: false, secret: false, group: 'tunnel', default: 22 },
  { name: 'sshUser', title: 'SSH user', type: 'text', required: false, secret: false, group: 'tunnel' },
  {
    name: 'sshHostKey',
    title: 'SSH host key',
    type: 'text',
    required: false,
    secret: false,
    group: 'tunnel',
    placeholder: 'SHA256:…',
    help: 'Its fingerprint, as "ssh-keygen -lf" prints it on the server: nobody is trusted unseen.',
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
    help: 'Instead of the password; without a passphrase.',
  },
];
