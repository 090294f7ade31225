import { asProblem } from '../features/session/api-problem.js';
import { ErrorState, type ErrorStateProps } from './ErrorState.js';
import { PageHeader, type Crumb } from './PageHeader.js';

interface ErrorPageProps extends Pick<ErrorStateProps, 'error' | 'onRetry' | 'action'> {
  readonly breadcrumbs?: readonly Crumb[];
}

/** A whole page that could not be shown: it still has a title, for the window and for those who hear it. */
export function ErrorPage({ breadcrumbs = [], ...state }: ErrorPageProps) {
  const lost = asProblem(state.error).code === 'not_found';
  return (
    <>
      <PageHeader title={lost ? 'Not found' : 'Something went wrong'} breadcrumbs={breadcrumbs} />
      <ErrorState {...state} />
    </>
  );
}
