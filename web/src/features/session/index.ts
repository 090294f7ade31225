/** How every screen talks to the server, and who is signed in. */
export { api, apiFetch, ifMatch } from './api.js';
export { ApiProblem, asProblem } from './api-problem.js';
export { hasRole, useSession, useUser } from './session-context.js';
export { usePublicInfo } from './public-info.js';
export { PasswordHint } from './PasswordHint.js';
export { createQueryClient } from './query-client.js';
export { useApiList, type ApiList } from './use-api-list.js';
export { useVersionedSave, type VersionedSave } from './use-versioned-save.js';
