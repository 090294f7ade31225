import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Plus, X } from 'lucide-react';
import { isTableSource, type Column, type Join } from '@datavizpro/contract';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';
import { useTable } from '../../data-sources';
import { useEditor } from '../editor/EditorContext';
import { columnsByTable, joinPrefix, joinsOf, tableName } from '../model/joins';
import { describeCardinality, describeFanOut, isSameJoin, joinKinds } from './join-words';
import { useSuggestedJoins } from './use-suggested-joins';

interface JoinKeysProps {
  readonly join: Join;
  readonly onChange: (join: Join) => void;
  /** How many tables are joined before this one: their columns can be its left keys. */
  readonly others: number;
}

/** The keys on both sides, and which rows stay. */
export function JoinKeys({ join, onChange, others }: JoinKeysProps) {
  const { model, facts } = useEditor();
  const first = isTableSource(model.source) ? tableName(model.source.table) : '';
  const right = useTable(join.dataSourceId ?? model.source.dataSourceId, join.table);
  const before = joinsOf(model).slice(0, others).map(joinPrefix);
  const left = columnsByTable(facts.columns, first, joinsOf(model))
    .filter(({ prefix }) => prefix === '' || before.includes(prefix))
    .flatMap(({ columns }) => columns);
  const suggested = useSuggestedJoins().find((each) => isSameJoin(each, join));
  const warning = suggested ? describeFanOut(suggested, first) : null;
  const setPair = (index: number, change: Partial<Join['on'][number]>): void =>
    onChange({ ...join, on: join.on.map((pair, place) => (place === index ? { ...pair, ...change } : pair)) });
  const name = joinPrefix(join);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box role="group" aria-label="Keys" sx={{ display: 'grid', gap: 2 }}>
        {join.on.map((pair, index) => (
          <Box key={index} sx={pairStyle}>
            <Key
              label={first}
              value={pair.left}
              columns={left}
              like={typeOf(right.data?.columns, pair.right)}
              onChange={(value) => setPair(index, { left: value })}
            />
            <Box aria-hidden sx={{ pb: '6px', color: color.ink2 }}>
              =
            </Box>
            <Key
              label={name}
              value={pair.right}
              columns={right.data?.columns ?? []}
              like={typeOf(left, pair.left)}
              onChange={(value) => setPair(index, { right: value })}
            />
            {join.on.length > 1 && (
              <IconButton
                aria-label="Remove this pair of keys"
                onClick={() => onChange({ ...join, on: join.on.filter((_pair, place) => place !== index) })}
              >
                <X size={14} />
              </IconButton>
            )}
          </Box>
        ))}
        <Button
          startIcon={<Plus size={14} />}
          onClick={() => onChange({ ...join, on: [...join.on, { left: '', right: '' }] })}
          sx={{ justifySelf: 'start', color: color.ink2, ml: -1 }}
        >
          And another pair
        </Button>
      </Box>
      <ErrorNote error={right.error} />
      <Field label="Rows">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={join.kind}
            options={joinKinds(first, name)}
            onChange={(kind) => onChange({ ...join, kind })}
          />
        )}
      </Field>
      {warning === null ? (
        <Box sx={{ fontSize: 12.5, color: color.ink2 }}>
          {suggested
            ? describeCardinality(suggested, first)
            : `If a row of ${first} meets several of ${name}, it is repeated, and its sums grow.`}
        </Box>
      ) : (
        <Alert severity="warning">{warning}</Alert>
      )}
    </Box>
  );
}

const typeOf = (columns: readonly Column[] | undefined, name: string): Column['type'] | null =>
  columns?.find((column) => column.name === name)?.type ?? null;

interface KeyProps {
  readonly label: string;
  readonly value: string;
  readonly columns: readonly Column[];
  /** The type on the other side: columns of that type come first. */
  readonly like: Column['type'] | null;
  readonly onChange: (value: string) => void;
}

function Key({ label, value, columns, like, onChange }: KeyProps) {
  const sorted = [...columns].sort((a, b) => Number(b.type === like) - Number(a.type === like));
  const options: readonly SelectOption<string>[] = sorted.map(({ name }) => ({ value: name, label: name }));
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <Box sx={{ flex: '1 1 0', minWidth: 0 }}>
      <Field label={label}>
        {({ id }) => (
          <NativeSelect
            id={id}
            value={value}
            options={[
              ...(value === '' ? [{ value: '', label: 'Choose a column' }] : []),
              ...(known ? [] : [{ value, label: value }]),
              ...options,
            ]}
            onChange={onChange}
          />
        )}
      </Field>
    </Box>
  );
}

const pairStyle = { display: 'flex', alignItems: 'flex-end', gap: 2 } as const;
