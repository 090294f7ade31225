import type { ConnectorForm } from '@datavizpro/contract';
import { databaseField, loginFields, schemasField, serverFields, tlsFields, tunnelFields } from '../form-fields.js';

/** What a person fills in for MySQL, MariaDB and what speaks their protocol. */
export const mysqlForm: ConnectorForm = {
  type: 'mysql',
  title: 'MySQL or MariaDB',
  fields: [
    ...serverFields(3306),
    databaseField,
    ...loginFields,
    ...tlsFields,
    {
      ...schemasField,
      title: 'Databases',
      help: 'Tables of these databases are shown, separated by commas. Empty: only those of the database above.',
    },
    ...tunnelFields,
  ],
  rights: {
    text: 'A user that may read the tables to chart, and nothing else. TiDB, StarRocks and Doris take the same statements.',
    sql: `CREATE USER 'datavizpro'@'%' IDENTIFIED BY 'a long password';
GRANT SELECT, SHOW VIEW ON your_database.* TO 'datavizpro'@'%';`,
  },
};
