import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { SchemaChange, SchemaRefresh } from '@datavizpro/contract';
import { Badge, type Tone } from '../../../ui/Badge';
import { formatCount } from '../../../ui/format';
import { color } from '../../../ui/theme/color';
import { fonts } from '../../../ui/theme/tokens';

interface ChangesDialogProps {
  readonly refresh: SchemaRefresh;
  readonly onClose: () => void;
}

const shownChanges = 200;

/** What is different in the database since the last look, and which charts that breaks. */
export function ChangesDialog({ refresh, onClose }: ChangesDialogProps) {
  const { changes } = refresh;
  // What breaks charts first: that is what somebody has to act on.
  const sorted = [...changes].sort((a, b) => Number(b.breaks.length > 0) - Number(a.breaks.length > 0));
  const broken = new Set(changes.flatMap(({ breaks }) => breaks.map(({ id }) => id))).size;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="changes-title">
      <DialogTitle variant="h2" id="changes-title">
        {formatCount(changes.length, 'change')} in the database
      </DialogTitle>
      <DialogContent>
        <Box sx={{ fontSize: 13, color: broken > 0 ? color.bad : color.ink2, mb: 2 }}>
          {broken > 0
            ? `${formatCount(broken, 'chart')} of yours ${broken === 1 ? 'reads' : 'read'} what is gone or different.`
            : 'No chart that you may see is broken by them.'}
        </Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {sorted.slice(0, shownChanges).map((change) => (
            <Change key={`${change.schema}.${change.table}.${change.column ?? ''} ${change.change}`} change={change} />
          ))}
        </Box>
        {sorted.length > shownChanges && (
          <Box sx={{ pt: 2, fontSize: 12.5, color: color.ink2 }}>
            And {formatCount(sorted.length - shownChanges, 'more change', 'more changes')}.
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const changeWords: Readonly<Record<SchemaChange['change'], readonly [string, Tone]>> = {
  added: ['Added', 'good'],
  removed: ['Removed', 'bad'],
  type: ['Changed', 'warn'],
};

function Change({ change }: { readonly change: SchemaChange }) {
  const [word, tone] = changeWords[change.change];
  const place = [change.schema, change.table, change.column].filter(Boolean).join('.');
  return (
    <Box component="li" sx={rowStyle}>
      <Box sx={{ width: 72, flexShrink: 0 }}>
        <Badge tone={tone}>{word}</Badge>
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontFamily: fonts.mono, fontSize: 12.5 }}>
          {place}
        </Box>
        {change.change === 'type' && (
          <Box sx={{ color: color.ink2 }}>
            {change.from} → {change.to}
          </Box>
        )}
        {change.breaks.length > 0 && (
          <Box sx={{ color: color.ink2 }}>
            Breaks{' '}
            {change.breaks.map((chart, index) => (
              <span key={chart.id}>
                {index > 0 && ', '}
                <Link component={RouterLink} to={`/charts/${chart.id}`}>
                  {chart.name}
                </Link>
              </span>
            ))}
          </Box>
        )}
      </Box>
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  gap: 2,
  py: 2,
  fontSize: 13,
  borderTop: `1px solid ${color.hair}`,
} as const;
