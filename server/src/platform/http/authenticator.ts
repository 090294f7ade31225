import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '../principal.js';

/** Turns a request's credentials into who is asking. The http layer gets one and knows nothing of sessions and tokens. */
export interface Authenticator {
  /**
   * Null: the request carries no credentials. For credentials that are no good it throws
   * `unauthenticated` (malformed, forged, expired) or `session_revoked` (ended by its owner or an administrator).
   */
  authenticate(req: { readonly headers: IncomingHttpHeaders }): Promise<Principal | null>;
}
