import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { ClipboardCopy, Code, FileDown, Image, Shapes, Sheet, X } from 'lucide-react';
import type { Picture } from '../../chart';
import { formatCount } from '../../ui/format';
import { color } from '../../ui/theme/color';
import { saveFile } from '../../ui/save-file';
import { copy, textBlob } from './clipboard';
import { embedHtml } from './embed';
import { FrameSection } from './FrameSection';
import { Section } from './Section';
import { useAct } from './use-act';
import { fileName } from './file-name';
import { saveData } from './save-data';
import { toTabs } from './shown-rows';
import { wordsOf, type ExportSubject } from './subject';

interface ExportDialogProps {
  readonly subject: ExportSubject;
  readonly onClose: () => void;
}

/** A chart as files or on the clipboard: the picture as it is seen, and the numbers behind it. */
export function ExportDialog({ subject, onClose }: ExportDialogProps) {
  const { picture, failed } = usePicture(subject);
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="export-title">
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 3 }}>
        <DialogTitle variant="h2" id="export-title" noWrap sx={{ flex: 1 }}>
          Export “{subject.name}”
        </DialogTitle>
        <IconButton aria-label="Close" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </Box>
      <DialogContent sx={layout}>
        {subject.picture && !failed && <Preview picture={picture} />}
        <Box sx={{ display: 'grid', gap: 5, alignContent: 'start' }}>
          {subject.picture && !failed && <PictureSection subject={subject} picture={picture} />}
          <DataSection subject={subject} />
          {subject.picture && !failed && <EmbedSection subject={subject} picture={picture} />}
          {subject.chartId !== null && <FrameSection chartId={subject.chartId} name={subject.name} />}
        </Box>
      </DialogContent>
    </Dialog>
  );
}

/** Drawn once, when the dialog opens: all files are made from it. */
function usePicture({ picture: draw, ...subject }: ExportSubject): { picture: Picture | null; failed: boolean } {
  const [picture, setPicture] = useState<Picture | null>(null);
  const [failed, setFailed] = useState(false);
  const [words] = useState(() => wordsOf({ ...subject, picture: draw }));
  useEffect(() => {
    let gone = false;
    draw?.(words).then(
      (drawn) => {
        if (gone) return;
        setPicture(drawn);
        setFailed(drawn === null);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [draw, words]);
  return { picture, failed };
}

function Preview({ picture }: { readonly picture: Picture | null }) {
  if (!picture) return <Skeleton variant="rounded" sx={{ height: 280, bgcolor: color.sunken }} />;
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
  return (
    <Box sx={previewStyle}>
      <Box component="img" src={address} alt="The picture as it will be" sx={{ maxWidth: '100%', maxHeight: 420 }} />
    </Box>
  );
}

interface SectionProps {
  readonly subject: ExportSubject;
  readonly picture: Picture | null;
}

const scales = [1, 2, 4] as const;

function PictureSection({ subject, picture }: SectionProps) {
  const [scale, setScale] = useState<number>(2);
  const act = useAct();
  const off = picture === null;
  const size = picture && `${Math.ceil(picture.width * scale)} × ${Math.ceil(picture.height * scale)} pixels`;
  const png = (): Promise<Blob> => picture?.png(scale) ?? Promise.reject(new Error('There is no picture yet.'));
  return (
    <Section title="Picture" about={size ?? 'Drawing…'}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={scale}
        onChange={(_event, next: number | null) => setScale(next ?? scale)}
        aria-label="Size of the picture"
      >
        {scales.map((times) => (
          <ToggleButton key={times} value={times}>
            {times}×
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={rowStyle}>
        <Button
          variant="outlined"
          disabled={off}
          startIcon={<Image size={14} />}
          onClick={() =>
            act('The picture could not be made', async () => saveFile(await png(), fileName(subject.name, 'png')))
          }
        >
          PNG
        </Button>
        <Button
          variant="outlined"
          disabled={off}
          startIcon={<Shapes size={14} />}
          onClick={() => saveFile(textBlob(picture?.svg ?? '', 'image/svg+xml'), fileName(subject.name, 'svg'))}
        >
          SVG
        </Button>
        <Button
          disabled={off}
          startIcon={<ClipboardCopy size={14} />}
          onClick={() => act('The picture was not copied', () => copy({ 'image/png': png() }), 'Picture copied')}
        >
          Copy
        </Button>
      </Box>
    </Section>
  );
}

function DataSection({ subject }: { readonly subject: ExportSubject }) {
  const act = useAct();
  const { result, withheld } = subject;
  const about = withheld
    ? `The ${formatCount(result.rowCount, 'row')} that are shown`
    : 'All rows of the query, with the filters that are on; copying takes what is shown';
  return (
    <Section title="Data" about={about}>
      <Box sx={rowStyle}>
        <Button
          variant="outlined"
          startIcon={<FileDown size={14} />}
          onClick={() => act('The download did not work', () => saveData(subject, 'csv'))}
        >
          CSV
        </Button>
        {!withheld && (
          <Button
            variant="outlined"
            startIcon={<Sheet size={14} />}
            onClick={() => act('The download did not work', () => saveData(subject, 'xlsx'))}
          >
            Excel
          </Button>
        )}
        <Button
          startIcon={<ClipboardCopy size={14} />}
          onClick={() =>
            act(
              'The data was not copied',
              () => copy({ 'text/plain': Promise.resolve(textBlob(toTabs(result))) }),
              'Data copied',
            )
          }
        >
          Copy
        </Button>
      </Box>
    </Section>
  );
}

function EmbedSection({ subject, picture }: SectionProps) {
  const act = useAct();
  const html = (drawn: Picture): Promise<Blob> => Promise.resolve(textBlob(embedHtml(drawn, wordsOf(subject))));
  return (
    <Section title="In a web page" about="HTML with the picture as it is now: it asks nobody, and does not change">
      <Box sx={rowStyle}>
        <Button
          disabled={picture === null}
          startIcon={<Code size={14} />}
          onClick={() =>
            picture && act('The HTML was not copied', () => copy({ 'text/plain': html(picture) }), 'HTML copied')
          }
        >
          Copy HTML
        </Button>
      </Box>
    </Section>
  );
}

const layout = {
  display: 'grid',
  gap: 6,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 264px' },
  alignItems: 'start',
} as const;

const rowStyle = { display: 'flex', flexWrap: 'wrap', gap: 2 } as const;

const previewStyle = {
  display: 'grid',
  placeItems: 'center',
  p: 3,
  minHeight: 200,
  bgcolor: color.sunken,
  borderRadius: '6px',
} as const;
