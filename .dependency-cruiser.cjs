/** The arrows of ARCHITECTURE.md, enforced. No exceptions list on purpose. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'Cycles turn modules into one ball'),
    forbid(
      'contract-is-a-leaf',
      { path: '^contract/src' },
      { path: '^(gallery|server|web|e2e|bench)/' },
      'Contract imports nothing of ours',
    ),
    forbid(
      'gallery-knows-the-contract-only',
      { path: '^gallery/src' },
      { path: '^(server|web|e2e|bench)/' },
      'The gallery is data for both sides',
    ),
    forbid(
      'schemas-stay-on-the-server',
      { path: '^web/' },
      { path: '^contract/src/schemas' },
      'Joi never reaches the browser',
    ),
    forbid('web-not-server', { path: '^web/' }, { path: '^server/' }, 'web → contract ← server'),
    forbid('server-not-web', { path: '^server/src' }, { path: '^web/' }, 'web → contract ← server'),
    forbid(
      'query-knows-no-module',
      { path: '^server/src/query' },
      { path: '^server/src/(modules|roles|engine/(?!index\\.ts))' },
      'The heart knows contract and platform interfaces only',
    ),
    forbid(
      'query-not-express',
      { path: '^server/src/query' },
      { path: 'node_modules/(express|typeorm)/' },
      'The heart knows no web framework and no ORM',
    ),
    forbid(
      'plan-and-sql-do-no-io',
      { path: '^server/src/query/(plan|sql)' },
      { path: '^server/src/(platform|engine|query/(connectors|cache|result))|^(node:)?(fs|net|http|child_process)' },
      'plan and sql are pure',
    ),
    forbid(
      'platform-knows-nobody',
      { path: '^server/src/platform' },
      { path: '^server/src/(modules|query|engine|result|roles)' },
      'platform is below everything',
    ),
    forbid(
      'engine-knows-platform-only',
      { path: '^server/src/engine' },
      { path: '^server/src/(modules|query|roles)' },
      'engine is below query and modules',
    ),
    forbid(
      'result-knows-the-contract-only',
      { path: '^server/src/result' },
      { path: '^server/src/(modules|query|engine|roles|platform)' },
      'result is columns in, bytes out: below engine and query',
    ),
    forbid(
      'result-door',
      { path: '^server/src/(modules|roles|engine|query|platform)' },
      { path: '^server/src/result/(?!index\\.ts$)' },
      'result only by its index.ts',
    ),
    forbid(
      'query-engine-modules-door',
      { path: '^server/src/modules/([^/]+)/' },
      { path: '^server/src/modules/([^/]+)/(?!index\\.ts$)', pathNot: '^server/src/modules/$1/' },
      'Another module only by its index.ts',
    ),
    forbid(
      'query-door',
      { path: '^server/src/(modules|roles|engine)' },
      { path: '^server/src/query/(?!index\\.ts$)' },
      'query only by its index.ts',
    ),
    forbid(
      'engine-door',
      { path: '^server/src/(modules|roles|query)' },
      { path: '^server/src/engine/(?!index\\.ts$)' },
      'engine only by its index.ts',
    ),
    forbid(
      'cli-is-on-top',
      { path: '^server/src/(?!cli/)', pathNot: '\\.test\\.ts$' },
      { path: '^server/src/cli/' },
      'The command line uses the rest; nothing uses it',
    ),
    forbid(
      'cli-by-doors',
      { path: '^server/src/cli/' },
      { path: '^server/src/(query|engine|result|modules/[^/]+)/(?!index\\.ts$)' },
      'The command line knows modules by their index.ts',
    ),
    forbid(
      'drivers-live-in-connectors',
      { path: '^server/src', pathNot: '^server/src/(query/connectors|engine|platform/db)' },
      { path: 'node_modules/(@duckdb|pg|mysql2|mssql|@clickhouse)/' },
      'Database drivers live only in connectors',
    ),
    forbid(
      'chart-is-pure',
      { path: '^web/src/chart' },
      { path: '^web/src/(features|app)' },
      'chart/ knows specs and results only',
    ),
    forbid(
      'features-by-door',
      { path: '^web/src/features/([^/]+)/' },
      { path: '^web/src/features/([^/]+)/(?!index\\.tsx?$)', pathNot: '^web/src/features/$1/' },
      'Another feature only by its index.ts',
    ),
    forbid('no-orphans', { orphan: true, pathNot: '(\\.d\\.ts|\\.config\\.(ts|js)|\\.test\\.tsx?)$' }, {}, 'Dead file'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
