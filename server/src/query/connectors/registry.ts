import type { ConnectedType, ConnectorForm } from '@datavizpro/contract';
import { clickhouseDriver } from './clickhouse/driver.js';
import { clickhouseForm } from './clickhouse/form.js';
import type { Driver } from './database/driver.js';
import { lakeForm } from './lake/form.js';
import { mysqlDriver } from './mysql/driver.js';
import { mysqlForm } from './mysql/form.js';
import { postgresDriver } from './postgres/driver.js';
import { postgresForm } from './postgres/form.js';
import { sqliteDriver } from './sqlite/driver.js';
import { sqliteForm } from './sqlite/form.js';
import { sqlserverDriver } from './sqlserver/driver.js';
import { sqlserverForm } from './sqlserver/form.js';
import { trinoDriver } from './trino/driver.js';
import { trinoForm } from './trino/form.js';

/** All that the product knows of one kind of database; its SQL stands in sql/dialects. */
export interface DatabaseKind<T extends ConnectedType = ConnectedType> {
  /** What a person fills in. What is sent is checked against it. */
  readonly form: ConnectorForm;
  readonly driver: Driver<T>;
}

/** One line per kind of database. */
export const databaseKinds: { readonly [T in ConnectedType]?: DatabaseKind<T> } = {
  postgres: { form: postgresForm, driver: postgresDriver },
  clickhouse: { form: clickhouseForm, driver: clickhouseDriver },
  mysql: { form: mysqlForm, driver: mysqlDriver },
  sqlite: { form: sqliteForm, driver: sqliteDriver },
  sqlserver: { form: sqlserverForm, driver: sqlserverDriver },
  trino: { form: trinoForm, driver: trinoDriver },
};

/** What a person fills in, for every kind. */
export const databaseForms: Readonly<Record<ConnectedType, ConnectorForm>> = {
  postgres: postgresForm,
  clickhouse: clickhouseForm,
  mysql: mysqlForm,
  sqlite: sqliteForm,
  sqlserver: sqlserverForm,
  trino: trinoForm,
  lake: lakeForm,
};
