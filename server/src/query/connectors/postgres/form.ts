import type { ConnectorForm } from '@datavizpro/contract';
import { databaseField, loginFields, schemasField, serverFields, tlsFields, tunnelFields } from '../form-fields.js';

export const postgresForm: ConnectorForm = {
  type: 'postgres',
  title: 'PostgreSQL',
  fields: [...serverFields(5432), databaseField, ...loginFields, ...tlsFields, schemasField, ...tunnelFields],
  rights: {
    text: 'Everything runs in read-only transactions. Still, give DataVizPro a user of its own that may only read: a user with more rights could read files of the server through functions of PostgreSQL. CockroachDB, Redshift, Timescale and Citus are connected with this form, too.',
    sql: `create role datavizpro login password '…';
alter role datavizpro set default_transaction_read_only = on;
grant connect on database your_database to datavizpro;
grant usage on schema public to datavizpro;
grant select on all tables in schema public to datavizpro;
alter default privileges in schema public grant select on tables to datavizpro;`,
  },
};
