import type { Role, TokenScope } from '@datavizpro/contract';

/**
 * Who is asking. Made by authentication from the session's and the user's rows, never from a token's claims,
 * so that a suspension or a change of role acts at the next request.
 */
export interface Principal {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly groupIds: readonly string[];
  /** The refresh-token family, for browser and API sessions. Null for personal API tokens. */
  readonly sessionId: string | null;
  /** Null: no restriction (a session). A personal API token has only these. */
  readonly scopes: readonly TokenScope[] | null;
}
