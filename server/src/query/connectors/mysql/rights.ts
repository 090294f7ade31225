const writing =
  /^(?:all privileges|insert|update|delete|create|drop|alter|index|trigger|event|create view|create routine|alter routine|lock tables|references|delete history|create temporary tables)$/i;

interface Grants {
  readonly writes: boolean;
  readonly files: boolean;
  readonly administers: boolean;
}

/** What `SHOW GRANTS` says, one line each. */
function readGrants(lines: readonly string[]): Grants {
  const rights = lines.flatMap((line) => {
    const granted = /^GRANT (.+?) ON /i.exec(line)?.[1];
    // Column lists stand in parentheses.
    return granted === undefined
      ? []
      : granted
          .replace(/\([^)]*\)/g, '')
          .split(',')
          .map((right) => right.trim());
  });
  const all = rights.some((right) => /^all privileges$/i.test(right));
  return {
    writes: rights.some((right) => writing.test(right)),
    files: all || rights.some((right) => /^file$/i.test(right)),
    administers: rights.some((right) => /^super$/i.test(right)),
  };
}

/** What is more than this application needs, as sentences for the person who connects. */
export function warningsOf(lines: readonly string[]): readonly string[] {
  const { writes, files, administers } = readGrants(lines);
  return [
    ...(writes ? ['This user may write. One that may only SELECT is safer, also from mistakes.'] : []),
    ...(files ? ['This user may read and write files on the database server (the right FILE).'] : []),
    ...(administers ? ['This user administers the server (the right SUPER).'] : []),
  ];
}
