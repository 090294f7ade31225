import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { Monitor, Moon, Sun } from 'lucide-react';
import { Panel } from '../../ui/Panel.js';
import { modeChoices, useMode, type ModeChoice } from '../../ui/theme/mode.js';

const titles: Readonly<Record<ModeChoice, string>> = { light: 'Light', dark: 'Dark', system: 'As the device' };
const icons = { light: <Sun size={14} />, dark: <Moon size={14} />, system: <Monitor size={14} /> } as const;

const isChoice = (value: unknown): value is ModeChoice => modeChoices.some((choice) => choice === value);

export function AppearancePanel() {
  const { choice, setChoice } = useMode();
  return (
    <Panel title="Appearance" subtitle="For this device only.">
      <ToggleButtonGroup
        exclusive
        value={choice}
        aria-label="Theme"
        onChange={(_event, next: unknown) => {
          if (isChoice(next)) setChoice(next);
        }}
      >
        {modeChoices.map((one) => (
          <ToggleButton key={one} value={one}>
            {icons[one]} {titles[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Panel>
  );
}
