import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ChevronRight } from 'lucide-react';
import type { ConnectorForm } from '@datavizpro/contract';
import { CardIcon, ChoiceCard, ChoiceCards } from '../../../ui/ChoiceCards';
import { EmptyState } from '../../../ui/EmptyState';
import { PageHeader } from '../../../ui/PageHeader';
import { panelStyle } from '../../../ui/Panel';
import { SearchField } from '../../../ui/SearchField';
import { color } from '../../../ui/theme/color';
import { connectPath, dataPath } from '../paths';
import { acceptedWords } from '../uploads/dropped-files';
import { FileDrop } from '../uploads/FileDrop';
import { UploadButton } from '../uploads/UploadButton';
import { KindIcon } from './KindIcon';
import { findKinds, wordsOf, type ConnectedForm } from './kinds';
import { parseAddress, type ParsedAddress } from './parse-url';

interface KindsPageProps {
  readonly forms: readonly ConnectorForm[];
  /** A whole address was given instead of a kind. */
  readonly onAddress: (address: ParsedAddress) => void;
}

/** The first question about new data: a file, or which database. */
export function KindsPage({ forms, onAddress }: KindsPageProps) {
  const [text, setText] = useState('');
  const search = (typed: string): void => {
    const address = parseAddress(typed);
    if (address === null) setText(typed);
    else onAddress(address);
  };
  const found = findKinds(forms, text);
  return (
    <FileDrop>
      <PageHeader
        title="New data"
        breadcrumbs={[{ label: 'Data', to: dataPath }]}
        subtitle="A file becomes a table here. A database stays where it is, and is asked each time."
      />
      <Box component="section" aria-label="File" sx={{ ...panelStyle, ...fileStyle }}>
        <CardIcon>
          <KindIcon type="file" />
        </CardIcon>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography variant="h3" component="h2">
            Upload a file
          </Typography>
          <Box sx={{ fontSize: 12.5, color: color.ink2 }}>{acceptedWords}. Drop it anywhere on this page.</Box>
        </Box>
        <UploadButton label="Choose files" variant="outlined" />
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 3, mt: 6, mb: 3 }}>
        <Typography variant="h2" sx={{ flex: '1 1 auto' }}>
          Connect a database
        </Typography>
        <SearchField
          value={text}
          onChange={search}
          label="Find a kind, or paste a connection URL"
          width={320}
          delay={80}
        />
      </Box>
      {found.length === 0 ? (
        <EmptyState sketch="search" title={`Nothing here is called “${text}”`} compact>
          A database that speaks the protocol of one of these connects like it.
        </EmptyState>
      ) : (
        <ChoiceCards label="Kinds of database">
          {found.map((form) => (
            <KindCard key={form.type} form={form} />
          ))}
        </ChoiceCards>
      )}
    </FileDrop>
  );
}

const KindCard = ({ form: { type, title } }: { readonly form: ConnectedForm }) => (
  <ChoiceCard
    icon={<KindIcon type={type} size={22} />}
    title={title}
    detail={wordsOf(type).also}
    end={<ChevronRight size={15} aria-hidden style={{ flexShrink: 0, opacity: 0.6 }} />}
    onChoose={connectPath(type)}
  />
);

const fileStyle = { flexDirection: 'row', alignItems: 'center', flexWrap: 'wrap', gap: 3, p: 4 } as const;
