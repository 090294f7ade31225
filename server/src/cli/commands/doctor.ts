import { existsSync } from 'node:fs';
import type { Env } from '../../platform/env.js';
import { EnvError, loadEnv } from '../../platform/environment/index.js';
import { failed, fine, warning, type Finding } from '../../roles/checks/finding.js';
import { checkMemory, checkNode, checkSpace } from '../../roles/checks/machine.js';
import { answering, newCommand, type CommandContext, type Outcome } from '../command.js';
import { examine } from '../doctor/examine.js';
import { dataDirOf, isInstalled, readVariables } from '../environment.js';
import { commandLog } from '../with-database.js';

/** `datavizpro doctor`: looks at everything that the server stands on, and says how to mend what is wrong. */
export function doctorCommand(context: CommandContext) {
  const command = newCommand(
    'doctor',
    'Look at configuration, rights, versions, clocks, database, Redis, storage, keys and disks; say how to mend each.',
  ).option('--deep', 'look for every stored file, not only for a sample of them');
  return answering(command, context, async () => {
    const variables = readVariables(context.io, command);
    const findings: Finding[] = [checkNode()];
    const dataDir = dataDirOf(variables);
    const env = isInstalled(variables) ? readEnv(variables, findings) : notYet(dataDir, findings);
    if (existsSync(dataDir)) findings.push(await checkSpace(dataDir));
    if (env !== null) {
      findings.push(checkMemory(env));
      const isDeep = command.opts<{ deep?: true }>().deep === true;
      findings.push(...(await examine(env, commandLog(context.io), isDeep)));
    }
    return describe(findings);
  });
}

/** Looking must not make a data folder. */
function notYet(dataDir: string, findings: Finding[]): null {
  findings.push(fine('installation', `There is nothing in ${dataDir} yet: the first start makes it.`));
  return null;
}

function readEnv(variables: Readonly<Record<string, string | undefined>>, findings: Finding[]): Env | null {
  try {
    const env = loadEnv(variables);
    findings.push(...env.doubts.map((doubt) => warning('configuration', doubt, 'Correct its name, or remove it.')));
    findings.push(fine('configuration', 'Every variable of DataVizPro is understood.'));
    return env;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    findings.push(...error.problems.map((problem) => failed('configuration', problem, '')));
    return null;
  }
}

const marks: Readonly<Record<Finding['state'], string>> = { ok: 'ok     ', warning: 'warning', failed: 'FAILED ' };

function describe(findings: readonly Finding[]): Outcome {
  const count = (state: Finding['state']): number => findings.filter((finding) => finding.state === state).length;
  return {
    ok: count('failed') === 0,
    lines: [
      ...findings.flatMap(({ name, state, detail, remedy = '' }) => [
        `${marks[state]}  ${name}: ${detail}`,
        ...(remedy === '' ? [] : [`         → ${remedy}`]),
      ]),
      '',
      count('failed') + count('warning') === 0
        ? 'All is well.'
        : `${count('failed')} to mend, ${count('warning')} to keep in mind.`,
    ],
    json: { findings },
  };
}
