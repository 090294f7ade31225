import type { ConnectionStep } from '@datavizpro/contract';

/** The steps of reaching a database, as a person would say them. */
export const stepTitles: Readonly<Record<ConnectionStep, string>> = {
  name: 'Server name',
  egress: 'Network',
  port: 'Port',
  tunnel: 'SSH tunnel',
  tls: 'Encryption',
  login: 'Login',
  rights: 'Rights',
};
