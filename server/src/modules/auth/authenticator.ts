import { AppError } from '../../platform/app-error.js';
import type { Authenticator } from '../../platform/http/index.js';
import type { AccessTokens } from './access-token.js';
import { apiTokenPrefix } from './api-tokens.js';
import type { Principals } from './principals.js';

/** Bearer credentials: access tokens of sessions, and personal API tokens. */
export function createAuthenticator(accessTokens: AccessTokens, principals: Principals): Authenticator {
  return {
    authenticate: async (req) => {
      const { authorization } = req.headers;
      if (authorization === undefined) return null;
      const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
      if (token === undefined) throw new AppError('unauthenticated', 'The Authorization header is malformed.');
      if (token.startsWith(apiTokenPrefix)) return principals.byApiToken(token);
      const sessionId = await accessTokens.verify(req);
      if (sessionId === null) throw new AppError('unauthenticated', 'The access token is not valid or has expired.');
      return principals.bySession(sessionId);
    },
  };
}
