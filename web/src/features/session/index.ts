/** How every screen talks to the server, and who is signed in. */
export { api, apiFetch, ifMatch } from './api.js';
export { ApiProblem, asProblem, type ProblemCode } from './api-problem.js';
export { hasRole, useSession, useUser, type Session } from './session-context.js';
export { PasswordHint } from './PasswordHint.js';
export { createQueryClient } from './query-client.js';
export { useApiList, type ApiList, type ListFilters } from './use-api-list.js';
export { useVersionedSave, type SaveConflict, type VersionedSave } from './use-versioned-save.js';
