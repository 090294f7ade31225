import { joinFragments, sql, type Fragment } from '../fragment.js';

/**
 * `greatest` and `least` that skip nulls, for databases that lack them or answer null when any argument is: the first
 * argument that no other one beats.
 */
export const extreme =
  (comparison: '>=' | '<=') =>
  (args: readonly Fragment[]): Fragment => {
    const beats = comparison === '>=' ? sql`>=` : sql`<=`;
    const branches = args.slice(0, -1).flatMap((candidate, index) => {
      const others = args.filter((_, other) => other !== index);
      const unbeaten = others.map((other) => sql`(${other} is null or ${candidate} ${beats} ${other})`);
      return sql` when ${joinFragments([sql`${candidate} is not null`, ...unbeaten], sql` and `)} then ${candidate}`;
    });
    const last = args.at(-1) ?? sql`null`;
    return args.length < 2 ? last : sql`case${branches} else ${last} end`;
  };
