import { Component, Suspense, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Loading } from './loading.tsx';

interface State {
  readonly hasFailed: boolean;
}

/**
 * A part that may have to be fetched first. Where it cannot be fetched or drawn, it says so in its own place and what
 * stands around it goes on; after an update of the server its files have other names, and loading again finds them.
 * Give it a `key` that is another for another screen or form, so that each is tried by itself.
 */
export class PartOfDesk extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return <Suspense fallback={<Loading />}>{this.props.children}</Suspense>;
    return (
      <div className="empty" role="alert">
        <h2>This part cannot be shown.</h2>
        <p>What is stored is untouched. Load the page again; what you have typed elsewhere on it would be lost.</p>
        <div className="form-end">
          <Button onClick={() => globalThis.location.reload()}>Load again</Button>
        </div>
      </div>
    );
  }
}
