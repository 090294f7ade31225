/**
 * What a name is about, without how it is written: `customer_id`, `CustomerID`, `customers` are all `customer`.
 * The database's own expression in `load-candidates.ts` does the same to names of tables.
 */
export const stemOf = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/_?(?:id|key|code|no|nr|fk|pk|uuid)$/, '')
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?:ies|es|s|y)$/, '');
