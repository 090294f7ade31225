export { createVault, VaultError, type SealContext, type Vault } from './vault.js';
export { keyId } from './vault-key.js';
