import { useCallback, useMemo } from 'react';
import type { QueryParameter, SavedQuery } from '@datavizpro/contract';
import { useUnsavedDraft } from '../../ui/use-unsaved-draft';
import { declareParameters } from './parameters/detect';
import type { ParameterValue, ParameterValues } from './parameters/values';

/** What is written, and what its parameters are set to. Kept on this device until it is saved. */
interface Written {
  readonly sql: string;
  readonly parameters: readonly QueryParameter[];
  readonly values: ParameterValues;
}

export interface Workspace extends Written {
  readonly restored: boolean;
  /** The text, or what its parameters are, differs from the saved query. */
  readonly isChanged: boolean;
  readonly setSql: (sql: string) => void;
  readonly setValue: (name: string, value: ParameterValue) => void;
  readonly declare: (parameter: QueryParameter) => void;
  readonly replace: (sql: string, parameters: readonly QueryParameter[], values?: ParameterValues) => void;
  readonly discard: () => void;
}

export interface Beginning {
  /** Each beginning has a draft of its own: none overwrites another. */
  readonly key: string;
  readonly sql: string;
  readonly parameters: readonly QueryParameter[];
}

/** The state of SQL mode for one data source, or one saved query of it. */
export function useWorkspace(dataSourceId: string, saved: SavedQuery | null, beginning: Beginning | null): Workspace {
  const initial = useMemo<Written>(() => {
    const { sql, parameters } = saved ?? beginning ?? { sql: '', parameters: [] };
    return { sql, parameters: declareParameters(sql, parameters), values: {} };
  }, [saved, beginning]);
  const draft = useUnsavedDraft<Written>(
    saved ? `sql.query.${saved.id}` : `sql.${dataSourceId}.${beginning?.key ?? ''}`,
    initial,
  );
  const { value, setValue: setDraft } = draft;

  const setSql = useCallback(
    (sql: string) =>
      setDraft((before) =>
        before.sql === sql ? before : { ...before, sql, parameters: declareParameters(sql, before.parameters) },
      ),
    [setDraft],
  );
  const setValue = useCallback(
    (name: string, next: ParameterValue) =>
      setDraft((before) => ({ ...before, values: { ...before.values, [name]: next } })),
    [setDraft],
  );
  const declare = useCallback(
    (parameter: QueryParameter) =>
      setDraft((before) => ({
        ...before,
        parameters: before.parameters.map((each) => (each.name === parameter.name ? parameter : each)),
      })),
    [setDraft],
  );
  const replace = useCallback(
    (sql: string, parameters: readonly QueryParameter[], values: ParameterValues = {}) =>
      setDraft({ sql, parameters: declareParameters(sql, parameters), values }),
    [setDraft],
  );
  const text = (written: Written): string => JSON.stringify([written.sql, written.parameters]);
  return {
    ...value,
    restored: draft.restored && text(value) !== text(initial),
    isChanged: text(value) !== text(initial),
    setSql,
    setValue,
    declare,
    replace,
    discard: draft.discard,
  };
}
