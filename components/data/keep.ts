/**
 * Small things that survive a reload of the panel: an unsaved draft, the tab in view. sessionStorage where the
 * browser grants it; with third-party cookies blocked it throws, and then they live as long as the panel.
 */
const memory = new Map<string, string>();

function storage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

export function recall(key: string): string | null {
  return memory.get(key) ?? storage()?.getItem(key) ?? null;
}

/** An empty value forgets. */
export function keep(key: string, value: string): void {
  if (value === '') {
    memory.delete(key);
    storage()?.removeItem(key);
    return;
  }
  memory.set(key, value);
  try {
    storage()?.setItem(key, value);
  } catch {
    // Full: the memory still has it.
  }
}
