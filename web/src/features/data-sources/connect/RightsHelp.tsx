import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Check, Copy } from 'lucide-react';
import type { ConnectorForm } from '@datavizpro/contract';
import { useNotifier } from '../../../ui/notifications';
import { Panel } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';
import { fonts, radius } from '../../../ui/theme/tokens';

/** What the database's user needs, and the statements that make such a user. */
export function RightsHelp({ form }: { readonly form: ConnectorForm }) {
  const { rights } = form;
  if (rights === undefined) return null;
  const logsIn = form.fields.some(({ name }) => name === 'user');
  return (
    <Panel title={logsIn ? 'A user for this' : 'What it needs'}>
      <Box sx={{ fontSize: 13, color: color.ink2 }}>{rights.text}</Box>
      {rights.sql !== undefined && <Statements sql={rights.sql} />}
    </Panel>
  );
}

function Statements({ sql }: { readonly sql: string }) {
  const { notifyFailure } = useNotifier();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(sql);
      setCopied(true);
    } catch (error) {
      notifyFailure('It could not be copied', error);
    }
  };
  return (
    <Box sx={{ mt: 3 }}>
      <Box component="pre" tabIndex={0} aria-label="Statements for the database" sx={codeStyle}>
        {sql.split('\n').map((line, index) => (
          <Box key={index} component="span" sx={lineStyle}>
            {line}
          </Box>
        ))}
      </Box>
      <Button
        startIcon={copied ? <Check size={14} /> : <Copy size={14} />}
        onClick={() => void copy()}
        sx={{ mt: 1, ml: -2 }}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </Box>
  );
}

/** What is too long for the box goes on below, further in. */
const lineStyle = { display: 'block', pl: '3ch', textIndent: '-3ch' } as const;

const codeStyle = {
  m: 0,
  p: 3,
  maxHeight: 320,
  overflowY: 'auto',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  fontFamily: fonts.mono,
  fontSize: 12,
  lineHeight: 1.6,
  bgcolor: color.sunken,
  border: `1px solid ${color.hair}`,
  borderRadius: `${radius.sm}px`,
} as const;
