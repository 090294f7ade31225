import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Other data is another chance. */
  readonly resetKey: unknown;
}
interface State {
  readonly failed: boolean;
  readonly resetKey: unknown;
}

/** One chart that cannot be drawn must not take the page with it. */
export class ChartErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown): void {
    console.error('A chart could not be drawn.', error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="dvp-message" role="alert">
        <p>This chart cannot be drawn.</p>
        <button type="button" className="dvp-link" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
