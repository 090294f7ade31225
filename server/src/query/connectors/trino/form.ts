import type { ConnectorForm } from '@datavizpro/contract';
import { loginFields, serverFields, tlsFields, tunnelFields } from '../form-fields.js';

export const trinoForm: ConnectorForm = {
  type: 'trino',
  title: 'Trino',
  fields: [
    ...serverFields(443),
    {
      name: 'catalog',
      title: 'Catalog',
      type: 'text',
      required: true,
      secret: false,
      bindsSecrets: 'always',
      group: 'server',
      placeholder: 'hive',
      help: 'SHOW CATALOGS lists them. Queries stay within one.',
    },
    {
      name: 'schema',
      title: 'Schema',
      type: 'text',
      required: false,
      secret: false,
      bindsSecrets: 'unlessOwner',
      group: 'server',
      help: 'Only this one is shown. Empty: all of the catalog.',
    },
    ...loginFields,
    {
      name: 'accessToken',
      title: 'Access token',
      type: 'password',
      required: false,
      secret: true,
      group: 'login',
      help: 'A JWT instead of the password, where Trino is set up for it. Trino takes both over TLS only.',
    },
    ...tlsFields,
    ...tunnelFields,
  ],
  rights: {
    text: 'Trino decides by its access control what a user may do. Give DataVizPro a user of its own that may only read; with file-based access control, for example, by these rules (etc/rules.json). Trino 418 or newer is needed.',
    sql: `{
  "catalogs": [{ "user": "datavizpro", "catalog": "hive", "allow": "read-only" }],
  "tables": [{ "user": "datavizpro", "catalog": "hive", "privileges": ["SELECT"] }],
  "system_session_properties": [{ "user": "datavizpro", "property": "query_max_run_time", "allow": true }]
}`,
  },
};
