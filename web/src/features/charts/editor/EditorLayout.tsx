import { useEffect, useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMovable } from '../../../ui/movable';
import { panelStyle } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';

type PanelName = 'build' | 'fields' | 'look';

interface EditorLayoutProps {
  readonly fields: ReactNode;
  readonly build: ReactNode;
  readonly look: ReactNode;
  readonly stage: ReactNode;
}

interface LayoutProps extends EditorLayoutProps {
  readonly chosen: PanelName;
  readonly onChoose: (name: PanelName) => void;
}

/**
 * Fields, shelves and chart side by side; on narrow screens the chart with the panels as tabs below. They move between
 * the layouts: what is open or typed in them stays when the window changes its size.
 */
export function EditorLayout(props: EditorLayoutProps) {
  const wide = useMediaQuery('(min-width: 1180px)', { noSsr: true });
  const medium = useMediaQuery('(min-width: 820px)', { noSsr: true });
  const [chosen, setChosen] = useState<PanelName>('build');
  const [fields, build, look, stage] = [
    useMovable(props.fields),
    useMovable(props.build),
    useMovable(props.look),
    useMovable(props.stage),
  ];
  const places = { fields: fields.place, build: build.place, look: look.place, stage: stage.place };
  const Layout = wide ? WideLayout : medium ? MediumLayout : NarrowLayout;
  // What is open hangs on its button, which may be far down the page in the other layout.
  useEffect(() => {
    document.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [Layout]);
  return (
    <>
      <Layout {...places} chosen={chosen} onChoose={setChosen} />
      {/* After the places: what is measured when it appears is in the page by then. */}
      {fields.content}
      {build.content}
      {look.content}
      {stage.content}
    </>
  );
}

function WideLayout({ fields, build, look, stage, chosen, onChoose }: LayoutProps) {
  return (
    <Box sx={{ ...rowStyle, gridTemplateColumns: '232px 276px minmax(0, 1fr)' }}>
      <Box component="section" aria-label="Fields" sx={{ ...panelStyle, overflow: 'hidden' }}>
        {fields}
      </Box>
      <Tabbed
        label="Chart settings"
        chosen={chosen === 'fields' ? 'build' : chosen}
        onChoose={onChoose}
        tabs={[
          { name: 'build', title: 'Build', content: build },
          { name: 'look', title: 'Look', content: look },
        ]}
      />
      {stage}
    </Box>
  );
}

function MediumLayout(props: LayoutProps) {
  return (
    <Box sx={{ ...rowStyle, gridTemplateColumns: '290px minmax(0, 1fr)' }}>
      <AllTabs {...props} />
      {props.stage}
    </Box>
  );
}

function NarrowLayout(props: LayoutProps) {
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ height: 'clamp(340px, 58dvh, 460px)' }}>{props.stage}</Box>
      <AllTabs {...props} />
    </Box>
  );
}

const AllTabs = ({ fields, build, look, chosen, onChoose }: LayoutProps) => (
  <Tabbed
    label="Chart settings"
    chosen={chosen}
    onChoose={onChoose}
    tabs={[
      { name: 'build', title: 'Build', content: build },
      { name: 'fields', title: 'Fields', content: fields, flush: true },
      { name: 'look', title: 'Look', content: look },
    ]}
  />
);

interface TabbedProps {
  readonly label: string;
  readonly chosen: PanelName;
  readonly onChoose: (name: PanelName) => void;
  readonly tabs: readonly {
    readonly name: PanelName;
    readonly title: string;
    readonly content: ReactNode;
    /** Brings its own margins. */
    readonly flush?: boolean;
  }[];
}

function Tabbed({ label, chosen, onChoose, tabs }: TabbedProps) {
  return (
    <Box component="section" aria-label={label} sx={{ ...panelStyle, overflow: 'hidden' }}>
      <Tabs
        value={chosen}
        onChange={(_event, name: PanelName) => onChoose(name)}
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
