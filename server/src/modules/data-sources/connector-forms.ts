import type { ConnectorForm } from '@datavizpro/contract';

/** What can be connected. The fields of a file are the `options` of an upload; all of them are detected when left out. */
export const connectorForms: readonly ConnectorForm[] = [
  {
    type: 'file',
    title: 'File',
    fields: [
      field('delimiter', 'Delimiter', 'text'),
      field('quote', 'Quote', 'text'),
      field('encoding', 'Encoding', 'text'),
      field('header', 'First row has the names', 'boolean'),
      { ...field('decimal', 'Decimal sign', 'select'), options: ['.', ','] },
      field('dateFormat', 'Date format', 'text'),
      field('sheet', 'Sheet', 'text'),
    ],
  },
];

function field(
  name: string,
  title: string,
  type: ConnectorForm['fields'][number]['type'],
): ConnectorForm['fields'][number] {
  return { name, title, type, required: false, secret: false };
}
