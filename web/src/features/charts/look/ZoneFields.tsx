import { weekStarts, type WeekStart } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import { queryPills } from '../model/shelves';

const titles: Readonly<Record<WeekStart, string>> = { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' };
const utc = 'UTC';

/** Only where times are grouped: in which zone a day begins, and with which day a week. */
export function ZoneFields() {
  const { model, dispatch } = useEditor();
  const grains = queryPills(model).map((pill) => pill.grain);
  if (grains.every((grain) => grain === null)) return null;
  const zone = model.rest.timezone ?? utc;
  const zones = [...new Set([zone, utc, Intl.DateTimeFormat().resolvedOptions().timeZone, ...supportedZones()])];
  return (
    <>
      <Field label="Time zone">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={zone}
            options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
            onChange={(value) => dispatch({ do: 'setRest', change: { timezone: value === utc ? undefined : value } })}
          />
        )}
      </Field>
      {(grains.includes('week') || grains.includes('dayOfWeek')) && (
        <Field label="A week begins on">
          {({ id }) => (
            <NativeSelect
              id={id}
              value={model.rest.weekStart ?? 'monday'}
              options={weekStarts.map((value) => ({ value, label: titles[value] }))}
              onChange={(value) =>
                dispatch({ do: 'setRest', change: { weekStart: value === 'monday' ? undefined : value } })
              }
            />
          )}
        </Field>
      )}
    </>
  );
}

const supportedZones = (): readonly string[] => Intl.supportedValuesOf('timeZone');
