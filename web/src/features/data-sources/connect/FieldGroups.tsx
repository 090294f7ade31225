import { useId, useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { ChevronRight } from 'lucide-react';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { ConnectionField } from './ConnectionField';
import { groupsOf, type FieldErrors, type FieldGroup, type FormField } from './form-model';
import type { ConnectedForm } from './kinds';
import type { ConnectionFormState } from './use-connection-form';

interface FieldGroupsProps {
  readonly form: ConnectedForm;
  readonly state: ConnectionFormState;
  readonly errors: FieldErrors;
  readonly onPasted: (text: string) => boolean;
}

/** All groups of a form, those that few people need folded away. */
export function FieldGroups({ form, state, errors, onPasted }: FieldGroupsProps) {
  return (
    <>
      {groupsOf(form, state.typed.values).map((group) => {
        const fields = <Fields {...{ state, errors, onPasted, group }} />;
        if (!group.folded) {
          return (
            <Box key={group.group} component="fieldset" sx={groupStyle}>
              <Box component="legend" sx={legendStyle}>
                {group.title}
              </Box>
              {fields}
            </Box>
          );
        }
        const wrong = group.fields.some((field) => errors[field.name] !== undefined);
        return (
          <Folded
            key={group.group}
            title={group.title}
            note={noteOf(group, state)}
            open={wrong || isUsed(group, state)}
          >
            {fields}
          </Folded>
        );
      })}
    </>
  );
}

const isUsed = (group: FieldGroup, { typed, stored }: ConnectionFormState): boolean =>
  group.fields.some((field) => {
    if (field.secret) return stored.includes(field.name) || (typed.secrets[field.name] ?? '') !== '';
    const value = typed.values[field.name];
    return value !== undefined && value !== '' && value !== field.default;
  });

const noteOf = (group: FieldGroup, state: ConnectionFormState): string =>
  isUsed(group, state)
    ? 'In use'
    : group.fields
        .map((field) => field.title.toLowerCase())
        .slice(0, 3)
        .join(', ');

interface FieldsProps extends Omit<FieldGroupsProps, 'form'> {
  readonly group: FieldGroup;
}

function Fields({ group, state, errors, onPasted }: FieldsProps) {
  const { typed, stored } = state;
  return (
    <Box sx={gridStyle}>
      {group.fields.map((field) => (
        <Box key={`${field.name} ${String(field.default)}`} sx={spanOf(field)}>
          <ConnectionField
            field={field}
            value={field.secret ? typed.secrets[field.name] : typed.values[field.name]}
            onChange={(value) =>
              field.secret ? state.setSecret(field.name, String(value)) : state.setValue(field.name, value)
            }
            error={errors[field.name]}
            stored={field.secret && stored.includes(field.name)}
            {...(field.name === 'host' || field.name === 'endpoint' || field.name === 'bucket' ? { onPasted } : {})}
          />
        </Box>
      ))}
    </Box>
  );
}

/** A port beside its host; long things on a line of their own. */
function spanOf(field: FormField): { gridColumn: object } {
  if (/port$/i.test(field.name)) return { gridColumn: { xs: 'span 6', sm: 'span 2' } };
  if (/host$/i.test(field.name)) return { gridColumn: { xs: 'span 6', sm: 'span 4' } };
  const whole = field.type === 'textarea' || field.type === 'boolean' || field.type === 'select';
  return { gridColumn: { xs: 'span 6', sm: whole || (field.help ?? '').length > 90 ? 'span 6' : 'span 3' } };
}

interface FoldedProps {
  readonly title: string;
  readonly note: string;
  /** There is something in it: it opens by itself. */
  readonly open: boolean;
  readonly children: ReactNode;
}

function Folded({ title, note, open, children }: FoldedProps) {
  const id = useId();
  const [asked, setAsked] = useState<boolean | null>(null);
  const shown = asked ?? open;
  return (
    <Box sx={{ borderTop: `1px solid ${color.hair}`, pt: 2 }}>
      <ButtonBase aria-expanded={shown} aria-controls={id} onClick={() => setAsked(!shown)} sx={foldStyle}>
        <ChevronRight
          size={15}
          aria-hidden
          style={{ transform: shown ? 'rotate(90deg)' : 'none', transition: 'transform 120ms' }}
        />
        <Box component="span" sx={{ fontWeight: 560 }}>
          {title}
        </Box>
        {!shown && (
          <Box component="span" sx={{ color: color.ink2, fontSize: 12, minWidth: 0 }}>
            {note}
          </Box>
        )}
      </ButtonBase>
      <Box id={id} role="group" aria-label={title} hidden={!shown} sx={{ pt: 3 }}>
        {children}
      </Box>
    </Box>
  );
}

const groupStyle = { border: 0, m: 0, p: 0, minWidth: 0 } as const;

const legendStyle = { p: 0, mb: 3, fontSize: 13.5, fontWeight: 600, color: color.ink } as const;

const gridStyle = {
  display: 'grid',
  columnGap: 3,
  rowGap: 3,
  gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
} as const;

const foldStyle = {
  width: '100%',
  justifyContent: 'flex-start',
  textAlign: 'left',
  gap: 2,
  minHeight: 32,
  px: 1,
  mx: -1,
  fontSize: 13,
  borderRadius: `${radius.sm}px`,
  '&:hover': { bgcolor: color.hover },
} as const;
