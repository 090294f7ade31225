import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ErrorState } from './ErrorState.js';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** When this changes, it is tried again: the address for a page, the data's version for a card. */
  readonly resetKey?: string | number;
  /** For cards. */
  readonly compact?: boolean;
  readonly action?: ReactNode;
}

/** One broken page or card leaves the rest standing, and can be tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('A part of the page failed:', error, info.componentStack);
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.error !== null && before.resetKey !== this.props.resetKey) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    // A new version was installed: its files have other names, and only a reload knows them.
    const outdated = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
    const retry = outdated ? () => window.location.reload() : () => this.setState({ error: null });
    return (
      <ErrorState error={error} onRetry={retry} compact={this.props.compact ?? false} action={this.props.action} />
    );
  }
}
