import { useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import type { DataSource, QueryParameter } from '@datavizpro/contract';
import { ErrorPage } from '../../ui/ErrorPage';
import { LoadingState } from '../../ui/LoadingState';
import { tableParts, useDataSource } from '../data-sources';
import { sqlPath, useSavedQuery } from '../queries';
import { ChooseSource } from './ChooseSource';
import { qualified } from './text/identifiers';
import type { Beginning } from './use-workspace';
import { Workbench } from './Workbench';

const crumbs = [{ label: 'SQL', to: '/sql' }];

/** `/sql`: of a data source, a saved query, a table to begin with, or SQL that another page brings along. */
export function SqlPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const dataSourceId = params.get('dataSourceId') ?? '';
  const queryId = params.get('queryId') ?? '';
  const source = useDataSource(dataSourceId);
  const saved = useSavedQuery(queryId);
  const brought = useBrought();
  const table = params.get('table');
  const beginning = useMemo(
    () => brought ?? (table !== null && source.data ? ofTable(source.data, table) : null),
    [brought, table, source.data],
  );
  const choose = (id: string): void => void navigate(sqlPath({ dataSourceId: id }));
  if (dataSourceId === '') return <ChooseSource onChoose={choose} />;
  const failed = source.error ?? (queryId === '' ? null : saved.error);
  if (failed) {
    const retry = (): void => void Promise.all([source.refetch(), queryId === '' ? null : saved.refetch()]);
    return <ErrorPage error={failed} onRetry={retry} breadcrumbs={crumbs} />;
  }
  if (!source.data || (queryId !== '' && !saved.data)) return <LoadingState label="Loading SQL mode" />;
  return (
    <Workbench
      key={`${dataSourceId} ${queryId} ${beginning?.key ?? ''}`}
      source={source.data}
      saved={saved.data ?? null}
      beginning={beginning}
      onSource={choose}
    />
  );
}

const ofTable = ({ type }: DataSource, ref: string): Beginning => ({
  key: `table ${ref}`,
  sql: `select *\nfrom ${qualified(tableParts(type, ref), type)}`,
  parameters: [],
});

interface Brought {
  readonly sql: string;
  readonly parameters: readonly QueryParameter[];
}

const isBrought = (state: unknown): state is Brought =>
  typeof state === 'object' &&
  state !== null &&
  'sql' in state &&
  typeof state.sql === 'string' &&
  'parameters' in state;

/** SQL that came with the navigation: it stays with the entry of the history. */
function useBrought(): Beginning | null {
  const { state } = useLocation() as { readonly state: unknown };
  return useMemo(() => {
    if (!isBrought(state)) return null;
    return { key: `brought ${String(hash(state.sql))}`, sql: state.sql, parameters: state.parameters };
  }, [state]);
}

function hash(text: string): number {
  let sum = 7;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return sum;
}
