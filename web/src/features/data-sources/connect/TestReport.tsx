import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { Check, Minus, TriangleAlert, X } from 'lucide-react';
import type { ConnectionCheck, DataSourceTest } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { nameOf } from './server-name';
import { stepTitles } from './steps';
import { useRevealed } from './use-revealed';

interface TestReportProps {
  readonly test: DataSourceTest | null;
  readonly busy: boolean;
}

/** What a test of the connection did, step by step, and what it found. */
export function TestReport({ test, busy }: TestReportProps) {
  const checks = (test?.checks ?? []).filter((check) => check.outcome !== 'skipped' || check.detail !== '');
  const shown = useRevealed(checks.length, test);
  const revealed = test !== null && shown >= checks.length;
  return (
    <Box role="status" aria-busy={busy}>
      {busy && (
        <Box sx={{ ...rowStyle, color: color.ink2 }}>
          <CircularProgress size={14} color="inherit" aria-label="Testing the connection" />
          Looking for the server…
        </Box>
      )}
      {!busy && test !== null && (
        <>
          <Box component="ol" aria-label="Steps" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {checks.slice(0, shown).map((check) => (
              <Step key={check.step} check={check} />
            ))}
          </Box>
          {revealed && checks.length === 0 && !test.ok && <Note tone="bad">{test.detail}</Note>}
          {revealed && test.ok && <Found test={test} />}
        </>
      )}
    </Box>
  );
}

/** The sentence as it goes on after a colon: abbreviations such as TLS keep their capitals. */
const asContinuation = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;

type Mark = ConnectionCheck['outcome'] | 'warned';

const marks: Readonly<Record<Mark, ReactNode>> = {
  ok: <Check size={14} strokeWidth={2.4} role="img" aria-label="Done" />,
  warned: <TriangleAlert size={13} role="img" aria-label="Done, with a warning" />,
  failed: <X size={14} strokeWidth={2.4} role="img" aria-label="Failed" />,
  skipped: <Minus size={14} role="img" aria-label="Skipped" />,
};
const markColors = { ok: color.good, warned: color.warn, failed: color.bad, skipped: color.ink3 } as const;
const markGrounds = {
  ok: color.goodSoft,
  warned: color.warnSoft,
  failed: color.badSoft,
  skipped: color.sunken,
} as const;

/** It went well, and still there is something to say about it. */
const markOf = ({ outcome, hint }: ConnectionCheck): Mark =>
  outcome === 'ok' && hint !== undefined ? 'warned' : outcome;

function Step({ check }: { readonly check: ConnectionCheck }) {
  const { outcome, step, detail, hint } = check;
  const mark = markOf(check);
  if (outcome === 'skipped') {
    return (
      <Box component="li" sx={{ ...rowStyle, color: color.ink2, py: '3px' }}>
        <Box sx={{ ...markStyle, color: markColors.skipped, bgcolor: markGrounds.skipped }}>{marks.skipped}</Box>
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {stepTitles[step]}: {asContinuation(detail)}
        </Box>
      </Box>
    );
  }
  return (
    <Box component="li" sx={rowStyle}>
      <Box sx={{ ...markStyle, color: markColors[mark], bgcolor: markGrounds[mark] }}>{marks[mark]}</Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontWeight: 560 }}>
          {stepTitles[step]}
        </Box>
        {detail !== '' && <Box sx={{ color: outcome === 'failed' ? color.bad : color.ink2 }}>{detail}</Box>}
        {hint !== undefined && <Box sx={{ mt: 1 }}>{hint}</Box>}
      </Box>
    </Box>
  );
}

function Found({ test }: { readonly test: DataSourceTest }) {
  return (
    <Box sx={{ mt: 2, display: 'grid', gap: 2 }}>
      <Note tone="good">{test.detail || (test.server ? nameOf(test.server) : 'It works.')}</Note>
      {test.server?.warnings
        .filter((warning) => !test.checks?.some(({ detail }) => detail.includes(warning)))
        .map((warning) => (
          <Note key={warning} tone="warn">
            {warning}
          </Note>
        ))}
    </Box>
  );
}

const noteTones = {
  good: { color: color.good, bgcolor: color.goodSoft, icon: Check },
  bad: { color: color.bad, bgcolor: color.badSoft, icon: X },
  warn: { color: color.warn, bgcolor: color.warnSoft, icon: TriangleAlert },
} as const;

/** A finding in its colour, with a sign for those who see none. */
function Note({ tone, children }: { readonly tone: keyof typeof noteTones; readonly children: ReactNode }) {
  const { icon: Icon, ...colors } = noteTones[tone];
  return (
    <Box sx={{ ...noteStyle, ...colors }}>
      <Icon size={14} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', color: color.ink }}>{children}</Box>
    </Box>
  );
}

const rowStyle = { display: 'flex', gap: 3, py: '6px', fontSize: 13, alignItems: 'flex-start' } as const;

const markStyle = {
  width: 22,
  height: 22,
  flexShrink: 0,
  display: 'grid',
  placeItems: 'center',
  borderRadius: '50%',
  mt: '-1px',
} as const;

const noteStyle = { display: 'flex', gap: 2, p: '8px 10px', fontSize: 13, borderRadius: `${radius.sm}px` } as const;
