import type { ColumnRole, ColumnType } from '@datavizpro/contract';

const identifierName = /(?:^|[\s_.-])(?:ids?|uuid|guid|key|pk|fk|sku|isbn|iban|ean|hash|ref)$/i;
const camelIdentifier = /[a-z](?:Id|ID|Uuid|UUID|Key)$/;
/** Numbers that say which, not how much. */
const labelName =
  /(?:^|[\s_.-])(?:year|month|week|day|hour|quarter|weekday|zip|zipcode|postcode|postal_?code|plz|code|no|nr|num|number|level|grade|rank|class|cluster|group|version|phone)$/i;

/** What a database's column usually does in a chart, as far as its name, its type and the keys it is part of say. */
export function columnRole(name: string, type: ColumnType, isKey: boolean): ColumnRole {
  if (type === 'date' || type === 'timestamp') return 'time';
  if (isKey) return 'identifier';
  if (type === 'float' || type === 'decimal') return 'measure';
  const isIdentifier = identifierName.test(name) || camelIdentifier.test(name);
  if (type === 'integer') return isIdentifier ? 'identifier' : labelName.test(name) ? 'dimension' : 'measure';
  return type === 'string' && isIdentifier ? 'identifier' : 'dimension';
}
