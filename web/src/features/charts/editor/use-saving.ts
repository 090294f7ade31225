import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import type { Chart, ChartChange } from '@datavizpro/contract';
import { useNotifier } from '../../../ui/notifications';
import { useVersionedSave, type VersionedSave } from '../../session';
import { chartKey, chartsPath, readChart, updateChart } from '../api';
import { saveNewChart, type Placed } from '../save/save-chart';
import type { SaveRequest } from '../save/SaveDialog';
import { stateOf, titleOf } from './editor-state';
import type { ChartEditorState } from './use-chart-editor';

export interface Saving {
  readonly versioned: VersionedSave<Chart, ChartChange>;
  /** Saves over the version that the editor is based on. */
  readonly save: () => void;
  /** The first save, or a copy. */
  readonly create: ReturnType<typeof useMutation<Placed, Error, SaveRequest>>;
  /** A newer state of the chart came from elsewhere: go on with it. */
  readonly take: (chart: Chart) => void;
}

/** Saving the editor's chart: over the old version, as a new one, or with somebody else's taken instead. */
export function useSaving(chart: Chart | null, { draft, compiled }: ChartEditorState): Saving {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { notifyDone } = useNotifier();
  const { value, settle } = draft;

  const take = (saved: Chart): void => {
    settle(stateOf(saved));
    client.setQueryData(chartKey(saved.id), saved);
    void client.invalidateQueries({ queryKey: [chartsPath, 'list'] });
    void client.invalidateQueries({ queryKey: ['/api/dashboards'] });
  };
  const versioned = useVersionedSave<Chart, ChartChange>({
    save: (change, version) => updateChart(chart?.id ?? '', change, version),
    load: () => readChart(chart?.id ?? ''),
    onSaved: (saved) => {
      take(saved);
      notifyDone('Saved');
    },
    onTheirs: take,
    failure: 'The chart was not saved',
  });
  const save = (): void => {
    const change: ChartChange = {
      name: value.name.trim() || titleOf(value.model),
      description: value.description,
      configuration: compiled.configuration,
      dataSourceId: compiled.configuration.query.source.dataSourceId,
    };
    void versioned.save(change, value.version);
  };
  const create = useMutation<Placed, Error, SaveRequest>({
    mutationFn: (request: SaveRequest) => saveNewChart(request, compiled.configuration),
    onSuccess: ({ chart: saved, dashboard }) => {
      // The draft of what is a chart now is done with.
      settle(value);
      client.setQueryData(chartKey(saved.id), saved);
      void client.invalidateQueries({ queryKey: [chartsPath, 'list'] });
      void client.invalidateQueries({ queryKey: ['/api/dashboards'] });
      notifyDone(dashboard ? `Saved on “${dashboard.name}”` : 'Saved');
      void navigate(dashboard ? `/dashboards/${dashboard.id}` : `/charts/${saved.id}`, { replace: chart === null });
    },
    meta: { failure: false },
  });
  return { versioned, save, create, take };
}
