import type { SyntheticEvent } from 'react';

/** Lets only the manager's own clicks and keys through: whatever changes a page must not be started by a script. */
export function trusted<E extends SyntheticEvent>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.nativeEvent.isTrusted) handle(event);
  };
}
