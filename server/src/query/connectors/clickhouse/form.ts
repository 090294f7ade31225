import type { ConnectorForm } from '@datavizpro/contract';
import { databaseField, loginFields, serverFields, tlsFields, tunnelFields } from '../form-fields.js';

/** What a person fills in for ClickHouse, single or a cluster. */
export const clickhouseForm: ConnectorForm = {
  type: 'clickhouse',
  title: 'ClickHouse',
  fields: [
    ...serverFields(8443).map((field) =>
      field.name === 'port'
        ? {
            ...field,
            help: 'Of the HTTP interface: 8443 with TLS, 8123 without. Not 9000, which is for its own client.',
          }
        : field,
    ),
    { ...databaseField, default: 'default', help: 'Its tables are shown, Distributed ones and views included.' },
    ...loginFields,
    ...tlsFields,
    ...tunnelFields,
  ],
  rights: {
    text: 'A user that may only read: with readonly = 2, which lets this application set time limits for its own queries. With readonly = 1, put max_execution_time into the profile.',
    sql: `CREATE USER datavizpro IDENTIFIED BY 'a long password' SETTINGS readonly = 2;
GRANT SELECT ON your_database.* TO datavizpro;`,
  },
};
