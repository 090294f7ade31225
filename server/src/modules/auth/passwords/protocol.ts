/** What the pool asks of a worker; one job at a time. `input` is already peppered and at most 72 bytes. */
export type PasswordJob =
  | { readonly kind: 'hash'; readonly input: string; readonly cost: number }
  | { readonly kind: 'verify'; readonly input: string; readonly hash: string };

export interface PasswordResult {
  readonly value: string | boolean;
}
