import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { Download, ShieldCheck } from 'lucide-react';
import type { AuditChainReport } from '@datavizpro/contract';
import { saveFile } from '../../ui/save-file.js';
import { formatCount } from '../../ui/format.js';
import { useNotifier } from '../../ui/notifications.js';
import { api } from '../session/index.js';

/** Downloads what matches, and checks that nothing was altered. */
export function AuditActions({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const { notify } = useNotifier();
  const download = useMutation({
    mutationFn: async () => {
      const params = { ...query, format: 'csv' };
      const { data } = await api.get<Blob>('/api/audit', { params, responseType: 'blob' });
      saveFile(data, 'audit.csv');
    },
    meta: { failure: 'The events were not downloaded' },
  });
  const verify = useMutation({
    mutationFn: async () => (await api.get<AuditChainReport>('/api/audit/verify')).data,
    meta: { failure: 'The events were not checked' },
    onSuccess: (report) => notify(describe(report)),
  });
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<ShieldCheck size={14} />}
        loading={verify.isPending}
        onClick={() => verify.mutate()}
      >
        Check integrity
      </Button>
      <Button
        variant="outlined"
        startIcon={<Download size={14} />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        Download CSV
      </Button>
    </>
  );
}

function describe({ checked, broken }: AuditChainReport) {
  if (broken === null) {
    return { tone: 'good', message: `${formatCount(checked, 'event')} checked, none altered or missing` } as const;
  }
  const message = `Event ${broken.number} was ${broken.problem === 'altered' ? 'altered' : 'deleted'}`;
  return { tone: 'bad', message, detail: 'Somebody changed the record in the database itself.' } as const;
}
