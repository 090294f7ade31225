import { useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { CompiledSql, FieldError, QuerySpec } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { fonts } from '../../../ui/theme/tokens';
import { ApiProblem, api } from '../../session';
import { useEditor } from '../editor/EditorContext';
import { bestRole, findRole, rolesOf } from '../model/shelves';
import type { EditorModel, Pill, PillField, TableFacts } from '../model/types';
import { FormulaError } from './FormulaError';
import { FormulaHelp } from './FormulaHelp';

interface FormulaDialogProps {
  /** The pill whose formula is changed; absent: a new one. */
  readonly pill?: Pill;
  readonly onClose: () => void;
}

type Use = 'measure' | 'dimension';

/** Writes a formula over the columns. The server checks it before it is used. */
export function FormulaDialog({ pill, onClose }: FormulaDialogProps) {
  const { model, facts, dispatch } = useEditor();
  const [name, setName] = useState(pill?.named ? pill.name : '');
  const [use, setUse] = useState<Use>(pill?.use ?? 'measure');
  const [expression, setExpression] = useState(pill?.field.kind === 'formula' ? pill.field.expression : '');
  const area = useRef<HTMLTextAreaElement>(null);
  const check = useMutation({
    mutationFn: () => api.post<CompiledSql>('/api/query/sql', checkSpec(model, use, pill, expression)),
    onSuccess: () => {
      finish(dispatch, { model, facts, pill, use, name: name.trim(), field: { kind: 'formula', expression } });
      onClose();
    },
    onError: (problem) => moveTo(area.current, formulaError(problem)?.position),
    meta: { failure: false },
  });
  const error = check.error ? (formulaError(check.error) ?? { path: '', message: check.error.message }) : null;

  const insert = (text: string): void => {
    const field = area.current;
    if (!field) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    setExpression(field.value);
    field.focus();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="formula-title">
      <DialogTitle variant="h2" id="formula-title">
        {pill ? 'Edit the formula' : 'New formula'}
      </DialogTitle>
      <DialogContent sx={contentStyle}>
        <Box sx={{ display: 'grid', gap: 3, alignContent: 'start', minWidth: 0 }}>
          <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            <Field label="Name">
              {({ id }) => (
                <OutlinedInput
                  id={id}
                  value={name}
                  placeholder="Margin"
                  inputProps={{ maxLength: 120 }}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            {!pill && (
              <Field label="It is">
                {({ id }) => (
                  <NativeSelect
                    id={id}
                    value={use}
                    options={[
                      { value: 'measure', label: 'A value, over many rows' },
                      { value: 'dimension', label: 'Something to group by' },
                    ]}
                    onChange={setUse}
                  />
                )}
              </Field>
            )}
          </Box>
          <Field label="Formula">
            {({ id }) => (
              <OutlinedInput
                id={id}
                inputRef={area}
                multiline
                minRows={4}
                maxRows={10}
                autoFocus
                value={expression}
                error={error !== null}
                placeholder={use === 'measure' ? 'sum([profit]) / sum([sales])' : "if([age] < 18, 'child', 'adult')"}
                inputProps={{ spellCheck: false, maxLength: 4000, 'aria-describedby': 'formula-error' }}
                onChange={(event) => {
                  setExpression(event.target.value);
                  check.reset();
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && expression.trim() !== '')
                    check.mutate();
                }}
                sx={{ '& textarea': { fontFamily: fonts.mono, fontSize: 13, lineHeight: 1.55 } }}
              />
            )}
          </Field>
          <Box id="formula-error">{error && <FormulaError expression={expression} error={error} />}</Box>
        </Box>
        <FormulaHelp columns={facts.columns} onInsert={insert} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={expression.trim() === ''}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {pill ? 'Use it' : 'Add it'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The smallest query that has this formula in it. */
function checkSpec(model: EditorModel, use: Use, pill: Pill | undefined, expression: string): QuerySpec {
  const joins = model.rest.joins ? { joins: model.rest.joins } : {};
  if (use === 'dimension') return { source: model.source, ...joins, dimensions: [{ expression, as: 'formula' }] };
  const agg = pill?.aggregate ? { agg: pill.aggregate } : {};
  return { source: model.source, ...joins, measures: [{ ...agg, expression, as: 'formula' }] };
}

interface Finished {
  readonly model: EditorModel;
  readonly facts: TableFacts;
  readonly pill: Pill | undefined;
  readonly use: Use;
  readonly name: string;
  readonly field: PillField;
}

function finish(
  dispatch: ReturnType<typeof useEditor>['dispatch'],
  { model, facts, pill, use, name, field }: Finished,
): void {
  if (pill) {
    dispatch({ do: 'changePill', id: pill.id, change: { field, ...(name === '' ? {} : { name }) } });
    return;
  }
  const wanted = rolesOf(model.type).find((role) => role.kind === use);
  const role = use === 'measure' ? (bestRole(model, field, facts) ?? wanted) : wanted;
  const target = role ?? findRole(model.type, 'columns');
  dispatch({ do: 'addField', field, ...(target ? { role: target.role } : {}), ...(name === '' ? {} : { name }) });
}

function formulaError(problem: unknown): FieldError | undefined {
  if (!(problem instanceof ApiProblem)) return undefined;
  return problem.errors[0] ?? { path: '', message: problem.detail };
}

/** The cursor goes where it is wrong. */
function moveTo(area: HTMLTextAreaElement | null, position: number | undefined): void {
  if (!area || position === undefined) return;
  area.focus();
  area.setSelectionRange(position, position);
}

const contentStyle = {
  display: 'grid',
  gap: 5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1.6fr) minmax(0, 1fr)' },
} as const;
