/** The browser's own shortcut for the panel, by the name under which the manifest declares it. */
export const TOGGLE_COMMAND = 'toggle-panel';
