import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router-dom';
import type { DataSource } from '@datavizpro/contract';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorPage } from '../../../ui/ErrorPage';
import { LoadingState } from '../../../ui/LoadingState';
import { useNotifier } from '../../../ui/notifications';
import { PageHeader } from '../../../ui/PageHeader';
import { asProblem } from '../../session';
import { useDataSource, useRefreshSource } from '../api';
import { connectPath, dataPath, sourcePath } from '../paths';
import { changeConnection, testChange, useConnectorForms, type Connection } from './api';
import { ConnectionForm } from './ConnectionForm';
import { KindIcon } from './KindIcon';
import { findKinds, type ConnectedForm } from './kinds';

/** `/data/:id/connection` */
export function EditConnectionPage() {
  const { id = '' } = useParams();
  const source = useDataSource(id);
  const forms = useConnectorForms();
  const failed = source.error ?? forms.error;
  if (failed) {
    const retry = (): void => void Promise.all([source.refetch(), forms.refetch()]);
    return <ErrorPage error={failed} onRetry={retry} breadcrumbs={[{ label: 'Data', to: dataPath }]} />;
  }
  if (!source.data || !forms.data) return <LoadingState label="Loading the connection" />;
  const form = findKinds(forms.data, '').find(({ type }) => type === source.data.type);
  if (form === undefined || source.data.connection === undefined) {
    return (
      <EmptyState sketch="lost" title="There is no connection to change here">
        Only those who may edit a connected data source can change how it is reached.
      </EmptyState>
    );
  }
  return <Edit key={id} source={source.data} form={form} />;
}

function Edit({ source, form }: { readonly source: DataSource; readonly form: ConnectedForm }) {
  const navigate = useNavigate();
  const refresh = useRefreshSource();
  const { notifyDone } = useNotifier();
  const changing = useMutation({
    mutationFn: ({ name, configuration }: Connection) =>
      changeConnection(source.id, { name, configuration }, source.version),
    meta: { failure: false },
  });
  const back = sourcePath(source.id);
  return (
    <>
      <PageHeader
        title="Edit the connection"
        adornment={<KindIcon type={source.type} size={24} />}
        breadcrumbs={[
          { label: 'Data', to: dataPath },
          { label: source.name, to: back },
        ]}
        subtitle="Charts go on with the old settings until the new ones are saved."
      />
      <ConnectionForm
        form={form}
        source={source}
        onOtherKind={(address) => void navigate(connectPath(address.type))}
        test={({ configuration }, signal) => testChange(source.id, configuration, signal)}
        save={async (connection) => {
          await changing.mutateAsync(connection);
          refresh(source.id);
          notifyDone('Saved');
          void navigate(back);
        }}
        saving={{ busy: changing.isPending, problem: changing.error && asProblem(changing.error) }}
        onCancel={() => void navigate(back)}
      />
    </>
  );
}
