import { hostname, userInfo } from 'node:os';
import { randomUUID } from 'node:crypto';
import { Argument, Command, Option } from 'commander';
import type { User, UserChange } from '@datavizpro/contract';
import { newUserSchema } from '@datavizpro/contract/schemas';
import { createPeople, type People } from '../../modules/people/index.js';
import { systemClock } from '../../platform/clock.js';
import { openRedis } from '../../platform/redis/index.js';
import { installation } from '../../roles/installation.js';
import { CliError } from '../cli-error.js';
import { answering, newCommand, type CommandContext, type Outcome } from '../command.js';
import { readExistingEnv } from '../environment.js';
import { commandLog, withPool } from '../with-database.js';

const roles = ['USER', 'ADMIN'] as const;
type Role = (typeof roles)[number];

/** `datavizpro user …`: for whoever runs the server; everything is audited, as the administrators' own actions are. */
export function userCommand(context: CommandContext): Command {
  const group = new Command('user').description('People: list, create, give a new link, change the role, suspend.');
  group.addCommand(listCommand(context));
  group.addCommand(createCommand(context));
  group.addCommand(resetCommand(context));
  group.addCommand(roleCommand(context));
  group.addCommand(statusCommand(context, 'suspend', 'suspended', 'End all access of a person, at once.'));
  group.addCommand(statusCommand(context, 'activate', 'active', 'Let a suspended person come in again.'));
  return group;
}

function listCommand(context: CommandContext): Command {
  const command = newCommand('list', 'Who has an account.').option(
    '--search <text>',
    'only names and addresses with it',
  );
  return answering(command, context, () =>
    withPeople(context, command, async (people) => {
      const users: User[] = [];
      let cursor: string | null | undefined;
      do {
        const { search: q } = command.opts<{ search?: string }>();
        const page = await people.users.list({
          limit: 100,
          ...(q !== undefined && { q }),
          ...(cursor != null && { cursor }),
        });
        users.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return { ok: true, lines: users.map(describe), json: { users } };
    }),
  );
}

function createCommand(context: CommandContext): Command {
  const command = newCommand('create', 'Invite somebody: prints a link, good for a week, to set a password with.')
    .argument('<email>', 'address to sign in with')
    .requiredOption('--name <name>', 'how the person is called')
    .addOption(
      new Option('--role <role>', 'ADMIN manages people; it opens nobody’s data').choices(roles).default('USER'),
    );
  return answering(command, context, () =>
    withPeople(context, command, async (people) => {
      const { name, role } = command.opts<{ name: string; role: Role }>();
      const checked = newUserSchema.validate({ email: command.args[0], name, role });
      if (checked.error !== undefined) throw new CliError(`The person cannot be created: ${checked.error.message}.`);
      const invited = await people.administration.invite(checked.value, null);
      await audit(people, 'users.invite', invited.user);
      return linkOutcome(invited.user, invited.inviteUrl);
    }),
  );
}

function resetCommand(context: CommandContext): Command {
  const command = onPerson('reset-link', 'Print a link, good for a week, with which a person sets a new password.');
  return answering(command, context, () =>
    withPeople(context, command, async (people) => {
      const user = await find(people, command.args[0]);
      const link = await people.administration.resetLink(user.id, null);
      await audit(people, 'users.reset', user);
      return linkOutcome(user, link);
    }),
  );
}

function roleCommand(context: CommandContext): Command {
  const command = onPerson('role', 'Make somebody an administrator, or no longer.').addArgument(
    new Argument('<role>', 'what the person becomes').choices(roles),
  );
  return answering(command, context, () => change(context, command, { role: command.args[1] as Role }));
}

function statusCommand(
  context: CommandContext,
  name: string,
  status: 'active' | 'suspended',
  description: string,
): Command {
  const command = onPerson(name, description);
  return answering(command, context, () => change(context, command, { status }));
}

const onPerson = (name: string, description: string): Command =>
  newCommand(name, description).argument('<email>', 'of the person');

function change(context: CommandContext, command: Command, wanted: UserChange): Promise<Outcome> {
  return withPeople(context, command, async (people) => {
    const { id, version } = await find(people, command.args[0]);
    const user = await people.administration.change(id, version, wanted);
    await audit(people, 'users.update', user);
    return { ok: true, lines: [describe(user)], json: { user } };
  });
}

async function find(people: People, email = ''): Promise<User> {
  const account = await people.users.accountByEmail(email);
  if (account === null)
    throw new CliError(`Nobody has the address ${email}: "datavizpro user list" shows who is there.`);
  return account.user;
}

function withPeople<T>({ io }: CommandContext, command: Command, use: (people: People) => Promise<T>): Promise<T> {
  const env = readExistingEnv(io, command);
  const log = commandLog(io);
  return withPool(env, log, async (db) => {
    const redis = openRedis(env.redisUrl, log);
    const people = createPeople({ platform: { env, db, redis, clock: systemClock }, version: installation.version });
    try {
      return await use(people);
    } finally {
      await people.close();
      await redis.close();
    }
  });
}

/** Nobody is signed in here: the event names the account of the machine instead. */
const audit = (people: People, action: string, user: User): Promise<void> =>
  people.audit.record({
    at: systemClock.now(),
    actorId: null,
    action,
    object: { kind: 'users', id: user.id },
    outcome: 'ok',
    requestId: `command-line-${randomUUID()}`,
    detail: { by: `${userInfo().username}@${hostname()}`, role: user.role, status: user.status },
  });

const describe = ({ email, name, role, status }: User): string => `${email}  ${role}  ${status}  ${name}`;

const linkOutcome = (user: User, link: string): Outcome => ({
  ok: true,
  lines: [describe(user), `Hand this link to ${user.name}; it works once:`, `  ${link}`],
  json: { user, link },
});
