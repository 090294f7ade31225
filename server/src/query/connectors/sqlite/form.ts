import type { ConnectorForm } from '@datavizpro/contract';

export const sqliteForm: ConnectorForm = {
  type: 'sqlite',
  title: 'SQLite',
  fields: [
    {
      name: 'file',
      title: 'File',
      type: 'text',
      required: true,
      secret: false,
      group: 'server',
      placeholder: 'shop/orders.sqlite',
      help: 'Path below a folder of this server that its operator opened for this (SQLITE_FOLDERS).',
    },
  ],
  rights: {
    text: 'The file is opened for reading only, and nothing is written beside it. It should not change while it is read: point DataVizPro at a copy where another program writes to it.',
  },
};
