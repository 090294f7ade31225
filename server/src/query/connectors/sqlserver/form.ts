import type { ConnectorForm } from '@datavizpro/contract';
import { databaseField, loginFields, schemasField, serverFields, tlsFields, tunnelFields } from '../form-fields.js';

export const sqlserverForm: ConnectorForm = {
  type: 'sqlserver',
  title: 'SQL Server',
  fields: [...serverFields(1433), databaseField, ...loginFields, ...tlsFields, schemasField, ...tunnelFields],
  rights: {
    text: 'SQL Server has no read-only sessions, so rights are the fence: give DataVizPro a user of its own that may only read. Logins of SQL Server are used, not those of Windows. SQL Server 2016 or newer and Azure SQL are connected with this form.',
    sql: `create login datavizpro with password = '…';
use your_database;
create user datavizpro for login datavizpro;
alter role db_datareader add member datavizpro;
deny insert, update, delete, execute to datavizpro;`,
  },
};
