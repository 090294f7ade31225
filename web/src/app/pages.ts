import { lazyPage } from './lazy-page.js';

/** Every screen, each in its own file of code. */
export const pages = {
  signIn: lazyPage(async () => (await import('../features/session/SignInPage.js')).SignInPage),
  register: lazyPage(async () => (await import('../features/session/RegisterPage.js')).RegisterPage),
  setup: lazyPage(async () => (await import('../features/session/SetupPage.js')).SetupPage),
  invite: lazyPage(async () => (await import('../features/session/InvitePage.js')).InvitePage),
  home: lazyPage(async () => (await import('../features/home/HomePage.js')).HomePage),
  dataSources: lazyPage(async () => (await import('../features/data-sources/DataSourcesPage.js')).DataSourcesPage),
  dataSource: lazyPage(async () => (await import('../features/data-sources/DataSourcePage.js')).DataSourcePage),
  /** `/data/new` and `/data/new/:type`. */
  connect: lazyPage(async () => (await import('../features/data-sources/connect/ConnectPage.js')).ConnectPage),
  connection: lazyPage(
    async () => (await import('../features/data-sources/connect/EditConnectionPage.js')).EditConnectionPage,
  ),
  charts: lazyPage(async () => (await import('../features/charts/ChartsPage.js')).ChartsPage),
  /** `/charts/new` and `/charts/:id`. */
  chart: lazyPage(async () => (await import('../features/charts/ChartPage.js')).ChartPage),
  embed: lazyPage(async () => (await import('../features/embed/EmbedPage.js')).EmbedPage),
  sql: lazyPage(async () => (await import('../features/sql/SqlPage.js')).SqlPage),
  dashboards: lazyPage(async () => (await import('../features/dashboards/DashboardsPage.js')).DashboardsPage),
  dashboard: lazyPage(async () => (await import('../features/dashboards/DashboardPage.js')).DashboardPage),
  account: lazyPage(async () => (await import('../features/account/AccountPage.js')).AccountPage),
  people: lazyPage(async () => (await import('../features/admin/PeoplePage.js')).PeoplePage),
  groups: lazyPage(async () => (await import('../features/admin/GroupsPage.js')).GroupsPage),
  health: lazyPage(async () => (await import('../features/admin/HealthPage.js')).HealthPage),
  activity: lazyPage(async () => (await import('../features/admin/ActivityPage.js')).ActivityPage),
  audit: lazyPage(async () => (await import('../features/admin/AuditPage.js')).AuditPage),
  notFound: lazyPage(async () => (await import('./NotFoundPage.js')).NotFoundPage),
} as const;
