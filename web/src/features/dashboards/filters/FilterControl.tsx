import { useState, type ComponentType, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { CalendarDays, Hash, ListFilter, Settings2 } from 'lucide-react';
import type { DashboardFilter } from '@datavizpro/contract';
import { FieldChip } from '../../../ui/FieldChip';
import { color } from '../../../ui/theme/color';
import { conditionLabel } from '../model/conditions';
import { DateRangeEditor } from './DateRangeEditor';
import type { FilterEditorProps } from './editor-props';
import { ListEditor } from './ListEditor';
import { NumberRangeEditor } from './NumberRangeEditor';

const editors: Readonly<Record<DashboardFilter['kind'], ComponentType<FilterEditorProps>>> = {
  dateRange: DateRangeEditor,
  list: ListEditor,
  numberRange: NumberRangeEditor,
};
const icons: Readonly<Record<DashboardFilter['kind'], ReactNode>> = {
  dateRange: <CalendarDays size={14} aria-hidden />,
  list: <ListFilter size={14} aria-hidden />,
  numberRange: <Hash size={14} aria-hidden />,
};

interface Props extends FilterEditorProps {
  /** Shown while the dashboard is edited. */
  readonly onSettings?: (() => void) | undefined;
}

/** One filter of the bar: says what it is set to, and opens to be set. */
export function FilterControl({ onSettings, ...editor }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { filter, condition, onApply } = editor;
  const Editor = editors[filter.kind];
  return (
    <>
      <FieldChip
        label={filter.label}
        value={condition ? conditionLabel(condition) : 'All'}
        icon={icons[filter.kind]}
        active={condition !== null}
        expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        onRemove={condition === null ? undefined : () => onApply(null)}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { sx: { mt: 1, p: 3 }, role: 'dialog', 'aria-label': `Filter ${filter.label}` } }}
      >
        <Editor
          {...editor}
          onApply={(next) => {
            setAnchor(null);
            onApply(next);
          }}
        />
        {onSettings ? (
          <Box sx={{ borderTop: `1px solid ${color.hair}`, mt: 3, pt: 2 }}>
            <Button
              startIcon={<Settings2 size={14} />}
              onClick={() => {
                setAnchor(null);
                onSettings();
              }}
            >
              Filter settings
            </Button>
          </Box>
        ) : null}
      </Popover>
    </>
  );
}
