import type { Command } from 'commander';
import type { CommandContext } from '../command.js';
import { applyCommand } from './apply.js';
import { backupCommand } from './backup.js';
import { doctorCommand } from './doctor.js';
import { exportCommand } from './export.js';
import { migrateCommand } from './migrate.js';
import { restoreCommand } from './restore.js';
import { rotateKeysCommand } from './rotate-keys.js';
import { startCommand } from './start.js';
import { upgradeCommand } from './upgrade.js';
import { userCommand } from './user.js';

/** In the order of the help. */
export const commands: readonly ((context: CommandContext) => Command)[] = [
  startCommand,
  doctorCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  upgradeCommand,
  rotateKeysCommand,
  userCommand,
  exportCommand,
  applyCommand,
];
