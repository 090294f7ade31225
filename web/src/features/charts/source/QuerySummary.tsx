import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { FileCode2 } from 'lucide-react';
import { Link as RouterLink } from 'react-router-dom';
import {
  isSavedQuerySource,
  type QueryParameter,
  type SavedQuerySource,
  type SqlParameter,
  type SqlSource,
} from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { sqlPath, useSavedQuery } from '../../queries';
import { bindParameters, ParameterBar, type ParameterValues } from '../../sql';
import { useEditor } from '../editor/EditorContext';
import { sourceWords } from '../editor/editor-state';

/** SQL as a chart's source: what it is called, where it is changed, and the values that it asks for. */
export function QuerySummary({ source }: { readonly source: SqlSource | SavedQuerySource }) {
  const { readOnly, mayAsk } = useEditor();
  const queryId = isSavedQuerySource(source) && mayAsk ? source.queryId : '';
  const saved = useSavedQuery(queryId);
  const declared = useDeclared(source, saved.data?.parameters);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: 13, minWidth: 0, color: color.ink2 }}>
        <FileCode2 size={15} aria-hidden style={{ flexShrink: 0 }} />
        {!mayAsk ? (
          <span style={nameStyle}>{sourceWords(source)}</span>
        ) : isSavedQuerySource(source) ? (
          <Link
            component={RouterLink}
            to={sqlPath({ dataSourceId: source.dataSourceId, queryId: source.queryId })}
            sx={nameStyle}
            title={saved.data?.description}
          >
            {saved.data?.name ?? (saved.isError ? 'A query that is gone' : 'Saved query')}
          </Link>
        ) : (
          <Link
            component={RouterLink}
            to={sqlPath({ dataSourceId: source.dataSourceId })}
            state={{ sql: source.sql, parameters: declared }}
            sx={nameStyle}
          >
            SQL of this chart
          </Link>
        )}
      </Box>
      {!readOnly && declared.length > 0 && <Parameters source={source} declared={declared} />}
    </Box>
  );
}

/** A saved query says what it asks for; SQL of one's own says it with its values. */
function useDeclared(
  source: SqlSource | SavedQuerySource,
  saved: readonly QueryParameter[] | undefined,
): readonly QueryParameter[] {
  return useMemo(
    () => saved ?? (source.parameters ?? []).map(({ name, type, value }) => ({ name, type, default: value })),
    [saved, source.parameters],
  );
}

interface ParametersProps {
  readonly source: SqlSource | SavedQuerySource;
  readonly declared: readonly QueryParameter[];
}

function Parameters({ source, declared }: ParametersProps) {
  const { dispatch } = useEditor();
  const values: ParameterValues = Object.fromEntries(
    (source.parameters ?? []).map(({ name, value }: SqlParameter) => [name, value]),
  );
  const change = (name: string, value: SqlParameter['value']): void => {
    const { parameters } = bindParameters(declared, { ...values, [name]: value });
    dispatch({ do: 'setParameters', parameters }, `parameter ${name}`);
  };
  return (
    <Box sx={{ mt: 3 }}>
      <ParameterBar parameters={declared} values={values} onValue={change} stacked />
    </Box>
  );
}

const nameStyle = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
