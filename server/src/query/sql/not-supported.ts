/** A database lacks what a query needs. Thrown while the SQL is written, before anything runs. */
export class NotSupportedError extends Error {
  override readonly name = 'NotSupportedError';

  /** `product` as people call it, `what` it lacks: "Redshift has no quantile with a condition." */
  constructor(product: string, what: string) {
    super(`${product} has no ${what}.`);
  }
}

/** An entry of a dialect's table for what its database cannot do. */
export const lacking = (product: string, what: string) => (): never => {
  throw new NotSupportedError(product, what);
};
