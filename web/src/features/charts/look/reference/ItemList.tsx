import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Plus, X } from 'lucide-react';
import { color } from '../../../../ui/theme/color';

interface ItemListProps<Item> {
  readonly items: readonly Item[];
  /** One of them, as it is called: `line`. */
  readonly name: string;
  readonly none: string;
  readonly make: () => Item;
  readonly onChange: (items: readonly Item[]) => void;
  readonly children: (item: Item, change: (next: Item) => void) => ReactNode;
}

/** As many as the contract allows. */
const most = 20;

/** Things of one kind under each other, with ways to add and remove one. */
export function ItemList<Item>({ items, name, none, make, onChange, children }: ItemListProps<Item>) {
  const put = (at: number) => (next: Item) => onChange(items.map((each, index) => (index === at ? next : each)));
  return (
    <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>
      {items.length === 0 ? <Box sx={{ fontSize: 12.5, color: color.ink2 }}>{none}</Box> : null}
      {items.map((item, at) => (
        <Box key={at} role="group" aria-label={`${name} ${at + 1}`} sx={itemStyle}>
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: 26 }}>
            <Box sx={{ fontSize: 12, fontWeight: 540, color: color.ink2 }}>
              {capital(name)} {at + 1}
            </Box>
            <IconButton
              size="small"
              aria-label={`Remove ${name} ${at + 1}`}
              onClick={() => onChange(items.filter((_, index) => index !== at))}
            >
              <X size={14} />
            </IconButton>
          </Box>
          {children(item, put(at))}
        </Box>
      ))}
      <Button
        size="small"
        startIcon={<Plus size={14} />}
        disabled={items.length >= most}
        sx={{ justifySelf: 'start' }}
        onClick={() => onChange([...items, make()])}
      >
        Add a {name}
      </Button>
    </Box>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const itemStyle = {
  display: 'grid',
  gap: 2,
  minWidth: 0,
  p: 2,
  pt: 1,
  border: `1px solid ${color.hair}`,
  borderRadius: '6px',
} as const;
