import type { ReactNode } from 'react';
import type { DataSource } from '@datavizpro/contract';
import { ChoiceCard, ChoiceCards } from '../../ui/ChoiceCards';
import { ErrorState } from '../../ui/ErrorState';
import { CardsSkeleton } from '../../ui/LoadingState';
import { useApiList } from '../session';
import { KindIcon } from './connect/KindIcon';
import { describeSize } from './size-words';

interface SourceChoiceProps {
  readonly onChoose: (dataSourceId: string) => void;
  /** Where there is nothing to choose from. */
  readonly empty: ReactNode;
  /** What is worth a word about one of them. */
  readonly badgeOf: (source: DataSource) => ReactNode;
}

/** Data that can be asked now, the newest first. */
export function SourceChoice({ onChoose, empty, badgeOf }: SourceChoiceProps) {
  const list = useApiList<DataSource>('/api/data-sources', { limit: 100, sort: '-updatedAt' });
  const sources = list.items.filter(({ status }) => status === 'ready');
  if (list.isLoading) return <CardsSkeleton cards={6} height={76} />;
  if (sources.length === 0) return list.error ? <ErrorState error={list.error} onRetry={list.reload} /> : empty;
  return (
    <ChoiceCards label="Data sources">
      {sources.map((source) => (
        <ChoiceCard
          key={source.id}
          icon={<KindIcon type={source.type} size={20} />}
          title={source.name}
          detail={describeSize(source)}
          end={badgeOf(source)}
          onChoose={() => onChoose(source.id)}
        />
      ))}
    </ChoiceCards>
  );
}
