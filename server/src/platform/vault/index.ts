export { createVault, VaultError, type SealContext, type Vault } from './vault.js';
