import { useState } from 'react';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { AppWindow } from 'lucide-react';
import { color } from '../../ui/theme/color';
import { usePublicInfo } from '../session';
import { copy, textBlob } from './clipboard';
import { frameHtml, frameThemes, type FrameTheme } from './embed';
import { Section } from './Section';
import { useAct } from './use-act';

const names: Readonly<Record<FrameTheme, string>> = { auto: 'As the device', light: 'Light', dark: 'Dark' };

interface Props {
  readonly chartId: string;
  readonly name: string;
}

/** A frame that stays up to date, where the operator allows it; else how to have it allowed. */
export function FrameSection({ chartId, name }: Props) {
  const [theme, setTheme] = useState<FrameTheme>('auto');
  const act = useAct();
  const info = usePublicInfo();
  if (!info) return null;
  if (!info.embedding)
    return (
      <Section title="Live frame" about="The chart itself in pages of your own, for people who may see it">
        <Typography variant="body2" sx={{ m: 0, color: color.ink2 }}>
          Off on this server. Whoever runs it allows pages by their origin with EMBED_ORIGINS.
        </Typography>
      </Section>
    );
  const html = (): Promise<Blob> => Promise.resolve(textBlob(frameHtml(location.origin, chartId, name, theme)));
  return (
    <Section
      title="Live frame"
      about="The chart as saved, always up to date, for people who are signed in and may see it"
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        value={theme}
        onChange={(_event, next: FrameTheme | null) => setTheme(next ?? theme)}
        aria-label="Colours of the frame"
      >
        {frameThemes.map((each) => (
          <ToggleButton key={each} value={each}>
            {names[each]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button
        startIcon={<AppWindow size={14} />}
        onClick={() => act('The frame was not copied', () => copy({ 'text/plain': html() }), 'Frame copied')}
      >
        Copy frame
      </Button>
    </Section>
  );
}
