import Box from '@mui/material/Box';
import { color } from '../../ui/theme/color.js';

const bars = [34, 52, 41, 66, 58, 79, 71, 92, 84, 108, 97, 126];
const before = [28, 37, 39, 48, 52, 57, 63, 68, 75, 79, 88, 94];
const pitch = 30;

const path = (values: readonly number[]): string =>
  `M${values.map((value, index) => `${index * pitch + 9},${190 - value * 1.2}`).join('L')}`;

/** A quiet drawing of what this is for. Decoration only. */
export function AuthArt() {
  return (
    <Box aria-hidden="true" sx={frameStyle}>
      <Box component="svg" viewBox="0 0 380 260" sx={{ width: 'min(78%, 560px)', overflow: 'visible' }}>
        {[40, 90, 140, 190].map((y) => (
          <line key={y} x1="-16" x2="380" y1={y} y2={y} stroke="#fff" strokeOpacity=".09" />
        ))}
        {bars.map((value, index) => (
          <rect
            key={index}
            className="bar"
            style={{ animationDelay: `${index * 35}ms` }}
            x={index * pitch}
            y={190 - value}
            width="18"
            height={value}
            rx="3"
            fill={index === bars.length - 1 ? '#E8A04A' : '#7FD1C7'}
            fillOpacity={index === bars.length - 1 ? 1 : 0.26 + index * 0.045}
          />
        ))}
        <path
          d={path(before)}
          fill="none"
          stroke="#F3F1EA"
          strokeOpacity=".8"
          strokeWidth="2"
          strokeDasharray="2 7"
          strokeLinecap="round"
        />
        <line x1="-16" x2="380" y1="190" y2="190" stroke="#fff" strokeOpacity=".3" />
      </Box>
      <Box sx={{ mt: 6, maxWidth: 400, textAlign: 'center', fontSize: 15, lineHeight: 1.55, textWrap: 'balance' }}>
        Drop a file, see it as charts, share it as a dashboard. On your own server.
      </Box>
    </Box>
  );
}

const frameStyle = {
  display: { xs: 'none', md: 'grid' },
  alignContent: 'center',
  justifyItems: 'center',
  position: 'sticky',
  top: 0,
  height: '100dvh',
  overflow: 'hidden',
  bgcolor: color.rail,
  color: color.railText,
  borderLeft: '1px solid transparent',
  '[data-theme="dark"] &': { borderColor: color.hair },
  '@keyframes bar-up': { from: { transform: 'scaleY(0)' } },
  '& .bar': {
    transformOrigin: 'bottom',
    transformBox: 'fill-box',
    animation: 'bar-up 420ms cubic-bezier(.2,.7,.3,1) backwards',
  },
} as const;
