import { useRef } from 'react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import type { ChartConfiguration } from '@datavizpro/contract';
import { ChartView } from '../../../chart';
import { ChartKindIcon } from '../../../ui/ChartKindIcon';
import { color } from '../../../ui/theme/color';
import { useMode } from '../../../ui/theme/mode';
import { useDebounced } from '../../../ui/use-debounced';
import { useNear } from '../../../ui/use-near';
import { rowsOf } from './use-chart-result';

/** Longer than the chart itself waits: its own rows are asked for first. */
const calmMs = 600;

interface SuggestionPictureProps {
  readonly configuration: ChartConfiguration;
  /** Pixels. */
  readonly height: number;
}

/**
 * What a suggestion would look like, drawn from its own rows once it is near the window. It is only looked at: the
 * words beside it are what is read and clicked. Choosing it finds its rows read already.
 */
export function SuggestionPicture({ configuration, height }: SuggestionPictureProps) {
  const host = useRef<HTMLDivElement>(null);
  const { mode } = useMode();
  const { near } = useNear(host);
  const rows = rowsOf(configuration);
  const calm = useDebounced(rows.key, calmMs);
  const { data, isError } = useQuery({
    queryKey: ['/api/query', rows.key],
    queryFn: ({ signal }) => rows.read(signal),
    enabled: near && calm === rows.key,
    staleTime: 30_000,
    retry: false,
  });
  return (
    <Box ref={host} inert aria-hidden sx={{ height, minWidth: 0, overflow: 'hidden', pointerEvents: 'none' }}>
      {data && <ChartView configuration={configuration} result={data} mode={mode} />}
      {!data && !isError && <Skeleton variant="rounded" sx={{ height: '100%' }} />}
      {!data && isError && (
        <Box sx={failedStyle}>
          <ChartKindIcon kind={configuration.type} size={24} />
        </Box>
      )}
    </Box>
  );
}

const failedStyle = { height: '100%', display: 'grid', placeItems: 'center', color: color.ink3 } as const;
