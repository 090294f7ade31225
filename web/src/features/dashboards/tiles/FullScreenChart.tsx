import { useState } from 'react';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import type { Chart, QueryResult } from '@datavizpro/contract';
import { PartChart, type AskPart, type ColorBook, type SelectedMarks } from '../../../chart';
import { color } from '../../../ui/theme/color';
import { useMode } from '../../../ui/theme/mode';
import { useMarkChoices } from './use-mark-choices';

interface Props {
  readonly chart: Chart;
  readonly result: QueryResult;
  readonly ask: AskPart;
  readonly askKey: string;
  readonly colors: ColorBook;
  readonly selected: SelectedMarks | null;
  readonly onMarkClick: ((chartId: string, values: SelectedMarks) => void) | null;
  readonly onClose: () => void;
}

/** One chart on the whole screen. */
export function FullScreenChart({ chart, result, ask, askKey, colors, selected, onMarkClick, onClose }: Props) {
  const { mode } = useMode();
  const [asTable, setAsTable] = useState(false);
  const choices = useMarkChoices(chart, result, onMarkClick);
  const { subtitle } = chart.configuration.visual;
  return (
    <Dialog
      open
      fullScreen
      onClose={onClose}
      aria-labelledby="full-screen-title"
      slotProps={{ paper: { sx: paperStyle } }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 3,
          px: { xs: 4, sm: 6 },
          py: 3,
          borderBottom: `1px solid ${color.hair}`,
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h1" component="h2" id="full-screen-title" noWrap>
            {chart.name}
          </Typography>
          {subtitle ? (
            <Typography variant="caption" component="p" sx={{ color: color.ink2, m: 0 }}>
              {subtitle}
            </Typography>
          ) : null}
        </Box>
        {chart.configuration.type === 'table' ? null : (
          <ToggleButtonGroup
            exclusive
            value={asTable}
            onChange={(_, value: boolean | null) => setAsTable(value ?? asTable)}
            aria-label="Show as"
          >
            <ToggleButton value={false}>Chart</ToggleButton>
            <ToggleButton value={true}>Table</ToggleButton>
          </ToggleButtonGroup>
        )}
        <IconButton aria-label="Close full screen" onClick={onClose}>
          <X size={17} />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, px: { xs: 4, sm: 6 }, py: 4 }}>
        <PartChart
          configuration={chart.configuration}
          result={result}
          ask={ask}
          askKey={askKey}
          mode={mode}
          title={chart.name}
          colors={colors}
          selected={selected}
          asTable={asTable}
          animate
          {...choices}
        />
      </Box>
    </Dialog>
  );
}

const paperStyle = {
  bgcolor: color.surface,
  border: 0,
  borderRadius: 0,
  display: 'flex',
  flexDirection: 'column',
} as const;
