import { useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { panelStyle } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';

interface EditorLayoutProps {
  readonly fields: ReactNode;
  readonly build: ReactNode;
  readonly look: ReactNode;
  readonly stage: ReactNode;
}

/** Fields, shelves and chart side by side; on narrow screens the chart with the panels as tabs below. */
export function EditorLayout(props: EditorLayoutProps) {
  const wide = useMediaQuery('(min-width: 1180px)', { noSsr: true });
  const medium = useMediaQuery('(min-width: 820px)', { noSsr: true });
  if (wide) return <WideLayout {...props} />;
  return medium ? <MediumLayout {...props} /> : <NarrowLayout {...props} />;
}

function WideLayout({ fields, build, look, stage }: EditorLayoutProps) {
  return (
    <Box sx={{ ...rowStyle, gridTemplateColumns: '232px 276px minmax(0, 1fr)' }}>
      <Box component="section" aria-label="Fields" sx={{ ...panelStyle, overflow: 'hidden' }}>
        {fields}
      </Box>
      <Tabbed
        label="Chart settings"
        tabs={[
          { name: 'build', title: 'Build', content: build },
          { name: 'look', title: 'Look', content: look },
        ]}
      />
      {stage}
    </Box>
  );
}

function MediumLayout(props: EditorLayoutProps) {
  return (
    <Box sx={{ ...rowStyle, gridTemplateColumns: '290px minmax(0, 1fr)' }}>
      <AllTabs {...props} />
      {props.stage}
    </Box>
  );
}

function NarrowLayout(props: EditorLayoutProps) {
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ height: 'clamp(340px, 58dvh, 460px)' }}>{props.stage}</Box>
      <AllTabs {...props} />
    </Box>
  );
}

const AllTabs = ({ fields, build, look }: EditorLayoutProps) => (
  <Tabbed
    label="Chart settings"
    tabs={[
      { name: 'build', title: 'Build', content: build },
      { name: 'fields', title: 'Fields', content: fields, flush: true },
      { name: 'look', title: 'Look', content: look },
    ]}
  />
);

interface TabbedProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly name: string;
    readonly title: string;
    readonly content: ReactNode;
    /** Brings its own margins. */
    readonly flush?: boolean;
  }[];
}

function Tabbed({ label, tabs }: TabbedProps) {
  const [chosen, setChosen] = useState(tabs[0]?.name);
  return (
    <Box component="section" aria-label={label} sx={{ ...panelStyle, overflow: 'hidden' }}>
      <Tabs
        value={chosen}
        onChange={(_event, name: string) => setChosen(name)}
        aria-label={label}
        variant="fullWidth"
        sx={{ borderBottom: `1px solid ${color.hair}` }}
      >
        {tabs.map(({ name, title }) => (
          <Tab key={name} value={name} label={title} id={`tab-${name}`} aria-controls={`panel-${name}`} />
        ))}
      </Tabs>
      {tabs.map(({ name, content, flush }) => (
        <Box
          key={name}
          role="tabpanel"
          id={`panel-${name}`}
          aria-labelledby={`tab-${name}`}
          hidden={name !== chosen}
          sx={{ flex: 1, minHeight: 0, overflowY: 'auto', ...(flush ? {} : { p: 4 }) }}
        >
          {name === chosen && content}
        </Box>
      ))}
    </Box>
  );
}

const rowStyle = {
  display: 'grid',
  gap: 3,
  gridTemplateRows: 'minmax(0, 1fr)',
  height: 'max(460px, calc(100dvh - 150px))',
} as const;
