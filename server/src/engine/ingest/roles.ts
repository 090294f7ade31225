import type { ColumnProfile, ColumnRole, ColumnType } from '@datavizpro/contract';

const identifierName =
  /(?:^|[\s_.-])(?:id|ids|ID|IDs|Id|uuid|UUID|guid|GUID|key|Key|KEY|pk|PK|sku|SKU|isbn|ISBN|iban|IBAN|ean|EAN|token|Token|hash|Hash|ref|Ref)$|^(?:id|pk)[\s_.-]|[a-z](?:Id|ID|Uuid|Key)$/;
/** Numbers that say which, not how much. */
const labelName =
  /(?:^|[\s_.-])(?:year|month|week|day|hour|quarter|weekday|jahr|monat|zip|zipcode|postcode|postal_?code|plz|code|no|nr|num|number|level|grade|rank|class|cluster|group|version|phone)$/i;

/** What a column usually does in a chart. */
export function columnRole(name: string, type: ColumnType, profile: ColumnProfile, rowCount: number): ColumnRole {
  const values = rowCount - profile.nulls;
  const unique = values > 0 && profile.distinct >= values * 0.95;
  switch (type) {
    case 'date':
    case 'timestamp':
      return 'time';
    case 'float':
    case 'decimal':
      return 'measure';
    case 'integer':
      if (identifierName.test(name) || (unique && values > 20 && /^(?:row|index|nr|no|number|line)$/i.test(name))) {
        return 'identifier';
      }
      return labelName.test(name) ? 'dimension' : 'measure';
    case 'string':
      return identifierName.test(name) && unique && values > 1 ? 'identifier' : 'dimension';
    default:
      return 'dimension';
  }
}
