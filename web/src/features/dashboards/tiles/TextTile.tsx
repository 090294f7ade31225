import { lazy, memo, Suspense } from 'react';
import Box from '@mui/material/Box';
import { Copy, Move, Pencil, Trash2 } from 'lucide-react';
import type { LayoutItem } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { ActionMenu } from '../ActionMenu';
import type { TileCommands } from './commands';
import { dragHandle } from './Tile';

const Markdown = lazy(async () => ({ default: (await import('./Markdown')).Markdown }));

/** Words between charts: on the paper itself, without a card. */
export const TextTile = memo(function TextTile({
  item,
  commands,
}: {
  readonly item: LayoutItem;
  readonly commands: TileCommands | null;
}) {
  const text = item.text ?? '';
  return (
    <Box sx={{ ...textStyle, ...(commands ? editingStyle : {}) }}>
      {commands ? (
        <Box
          className={dragHandle}
          sx={{ display: 'flex', justifyContent: 'flex-end', minHeight: 28, pt: '4px', cursor: 'grab' }}
        >
          <ActionMenu
            name="text"
            groups={[
              [{ label: 'Edit text', icon: <Pencil size={14} />, run: () => commands.editText(item.id) }],
              [
                { label: 'Move and resize…', icon: <Move size={14} />, run: () => commands.arrange(item.id) },
                { label: 'Duplicate tile', icon: <Copy size={14} />, run: () => commands.duplicate(item.id) },
                { label: 'Remove from dashboard', icon: <Trash2 size={14} />, run: () => commands.remove(item.id) },
              ],
            ]}
          />
        </Box>
      ) : null}
      <Suspense>
        <Markdown text={text.trim() === '' && commands ? '*Empty text*' : text} />
      </Suspense>
    </Box>
  );
});

const textStyle = { height: '100%', overflow: 'auto', px: 1, minWidth: 0 } as const;
const editingStyle = { border: `1px dashed ${color.hairStrong}`, borderRadius: '10px', px: 3 } as const;
