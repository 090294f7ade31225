import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router-dom';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorPage } from '../../../ui/ErrorPage';
import { LoadingState } from '../../../ui/LoadingState';
import { PageHeader } from '../../../ui/PageHeader';
import { asProblem } from '../../session';
import { useRefreshSource } from '../api';
import { connectPath, dataPath, sourcePath } from '../paths';
import { createConnection, testConnection, useConnectorForms } from './api';
import { ConnectionForm } from './ConnectionForm';
import { KindIcon } from './KindIcon';
import { KindsPage } from './KindsPage';
import { findKinds, introductionTo, wordsOf, type ConnectedForm } from './kinds';
import type { ParsedAddress } from './parse-url';

const crumbs = [
  { label: 'Data', to: dataPath },
  { label: 'New', to: connectPath() },
];

/** `/data/new` and `/data/new/:type` */
export function ConnectPage() {
  const { type } = useParams();
  const forms = useConnectorForms();
  const navigate = useNavigate();
  // It holds a password perhaps: kept in this page's memory, not in the address.
  const [pasted, setPasted] = useState<ParsedAddress | null>(null);
  if (forms.isPending) return <LoadingState label="Loading the kinds of data" />;
  if (forms.isError)
    return <ErrorPage error={forms.error} onRetry={() => void forms.refetch()} breadcrumbs={crumbs.slice(0, 1)} />;
  const toOther = (address: ParsedAddress): void => {
    setPasted(address);
    void navigate(connectPath(address.type));
  };
  if (type === undefined) return <KindsPage forms={forms.data} onAddress={toOther} />;
  const form = findKinds(forms.data, '').find((each) => each.type === type);
  if (form === undefined) {
    return (
      <EmptyState sketch="lost" title="This kind of database cannot be connected">
        Choose another one under Data, New.
      </EmptyState>
    );
  }
  return <NewConnection key={type} form={form} pasted={pasted?.type === type ? pasted : null} onOtherKind={toOther} />;
}

interface NewConnectionProps {
  readonly form: ConnectedForm;
  readonly pasted: ParsedAddress | null;
  readonly onOtherKind: (address: ParsedAddress) => void;
}

function NewConnection({ form, pasted, onOtherKind }: NewConnectionProps) {
  const navigate = useNavigate();
  const refresh = useRefreshSource();
  const creating = useMutation({ mutationFn: createConnection, meta: { failure: false } });
  return (
    <>
      <PageHeader
        title={`Connect ${wordsOf(form.type).called ?? form.title}`}
        adornment={<KindIcon type={form.type} size={24} />}
        breadcrumbs={crumbs}
        subtitle={introductionTo(form)}
      />
      <ConnectionForm
        form={form}
        source={null}
        pasted={pasted}
        onOtherKind={onOtherKind}
        test={testConnection}
        save={async (connection) => {
          const made = await creating.mutateAsync(connection);
          refresh(made.id);
          void navigate(sourcePath(made.id));
        }}
        saving={{ busy: creating.isPending, problem: creating.error && asProblem(creating.error) }}
        onCancel={() => void navigate(connectPath())}
      />
    </>
  );
}
