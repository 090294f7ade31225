import { useState } from 'react';
import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router-dom';
import type { DataSource } from '@datavizpro/contract';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { RowsSkeleton } from '../../ui/LoadingState';
import { PageHeader } from '../../ui/PageHeader';
import { SearchField } from '../../ui/SearchField';
import { useApiList, type ApiList } from '../session';
import { ConnectButton } from './connect/ConnectButton';
import { DataSourceTable } from './DataSourceTable';
import { DeleteSourceDialog } from './DeleteSourceDialog';
import { dataSourcesPath } from './keys';
import { acceptedWords } from './uploads/dropped-files';
import { FileDrop } from './uploads/FileDrop';
import { UploadButton } from './uploads/UploadButton';

const newestFirst = '-updatedAt';

/** All data that this person may see. Search and order stand in the address. */
export function DataSourcesPage() {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const sort = params.get('sort') ?? newestFirst;
  const change = (name: string, value: string): void =>
    setParams(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const list = useApiList<DataSource>(dataSourcesPath, { q, sort, limit: 50 });
  return (
    <FileDrop>
      <PageHeader
        title="Data"
        subtitle="Files and databases that charts are made of. Drop a file anywhere on this page."
        actions={
          <>
            <ConnectButton />
            <UploadButton />
          </>
        }
      />
      <Box sx={{ mb: 3 }}>
        <SearchField value={q} onChange={(text) => change('q', text)} label="Find data" width={280} />
      </Box>
      <Sources list={list} q={q} sort={sort} onSort={(next) => change('sort', next === newestFirst ? '' : next)} />
    </FileDrop>
  );
}

interface SourcesProps {
  readonly list: ApiList<DataSource>;
  readonly q: string;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

function Sources({ list, q, sort, onSort }: SourcesProps) {
  const [deleting, setDeleting] = useState<DataSource | null>(null);
  if (list.isLoading) return <RowsSkeleton rows={5} />;
  if (list.error && list.items.length === 0) return <ErrorState error={list.error} onRetry={list.reload} />;
  if (list.items.length === 0) return q === '' ? <NoData /> : <NothingFound q={q} />;
  return (
    <>
      <DataSourceTable list={list} sort={sort} onSort={onSort} onDelete={setDeleting} />
      <DeleteSourceDialog source={deleting} onClose={() => setDeleting(null)} />
    </>
  );
}

const NoData = () => (
  <EmptyState
    sketch="file"
    title="No data yet"
    action={
      <>
        <UploadButton />
        <ConnectButton />
      </>
    }
  >
    Drop a file here ({acceptedWords}), or connect a database.
  </EmptyState>
);

const NothingFound = ({ q }: { readonly q: string }) => (
  <EmptyState sketch="search" title={`Nothing is called “${q}”`} compact>
    Search looks at the names of data sources.
  </EmptyState>
);
