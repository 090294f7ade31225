import Box from '@mui/material/Box';
import type { AuditEvent } from '@datavizpro/contract';
import { Badge, type Tone } from '../../ui/Badge.js';
import type { ListColumn } from '../../ui/ListTable.js';
import { formatDateTime } from '../../ui/format.js';
import { color } from '../../ui/theme/color.js';
import { fonts } from '../../ui/theme/tokens.js';

const tones: Readonly<Record<AuditEvent['outcome'], Tone>> = { ok: 'good', denied: 'warn', failed: 'bad' };
const titles: Readonly<Record<AuditEvent['outcome'], string>> = { ok: 'Done', denied: 'Refused', failed: 'Failed' };

export const auditColumns: readonly ListColumn<AuditEvent>[] = [
  {
    id: 'at',
    title: 'Time',
    from: 'sm',
    width: 170,
    render: ({ at }) => <Box sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(at)}</Box>,
  },
  {
    id: 'actor',
    title: 'Who',
    from: 'sm',
    width: '18%',
    render: (event) => whoOf(event),
  },
  {
    id: 'action',
    title: 'What',
    render: (event) => (
      <>
        <Box component="code" sx={{ fontFamily: fonts.mono, fontSize: 12 }}>
          {event.action}
        </Box>
        <Box sx={{ fontSize: 12, color: color.ink2, overflowWrap: 'anywhere' }}>{describe(event)}</Box>
        <Box sx={{ fontSize: 12, color: color.ink2, display: { sm: 'none' } }}>
          {whoOf(event)}, {formatDateTime(event.at)}
        </Box>
      </>
    ),
  },
  {
    id: 'outcome',
    title: 'Outcome',
    width: 100,
    render: ({ outcome }) => <Badge tone={tones[outcome]}>{titles[outcome]}</Badge>,
  },
  {
    id: 'request',
    title: 'Request',
    from: 'lg',
    width: 160,
    render: ({ requestId }) => (
      <Box sx={{ fontFamily: fonts.mono, fontSize: 11.5, color: color.ink2, overflowWrap: 'anywhere' }}>
        {requestId}
      </Box>
    ),
  },
];

const whoOf = ({ actor }: AuditEvent): string => actor?.name ?? 'Nobody signed in';

/** The object and whatever else is known, in one quiet line. */
function describe({ object, detail }: AuditEvent): string {
  const facts = Object.entries(detail).map(([name, value]) => `${name}: ${value ?? 'none'}`);
  return [...(object === null ? [] : [`${object.kind} ${object.id}`]), ...facts].join(' · ');
}
