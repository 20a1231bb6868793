/** The menu's style: the tokens of `components/theme.css`, which a page of somebody else does not have. */
const LIGHT = `--surface:#fff;--sunken:#f4f6f7;--line:#dfe3e7;--ink:#1a1f24;--muted:#56606a;--accent:#0f766e;--soft:#e2f2f0;--warn:#854a00;--shade:#0000001f;color-scheme:light`;
const DARK = `--surface:#171a1e;--sunken:#101316;--line:#2b3138;--ink:#e5e8eb;--muted:#9ca6b0;--accent:#5cc3b7;--soft:#17342f;--warn:#efb765;--shade:#00000066;color-scheme:dark`;

export const STYLE = `
:host { all: initial !important; position: fixed !important; z-index: 2147483647 !important; display: block !important; }
.box { ${LIGHT}; box-sizing: border-box; max-height: min(340px, var(--room)); display: flex; flex-direction: column;
  overflow: hidden; border-radius: 8px; background: var(--surface); color: var(--ink); text-align: start;
  box-shadow: 0 4px 16px var(--shade), 0 0 0 1px var(--line); font: 13.5px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans",
  "Liberation Sans", sans-serif; cursor: default; user-select: none; }
.box[data-theme=dark] { ${DARK} }
@media (prefers-color-scheme: dark) { .box[data-theme=auto] { ${DARK} } }
.list { overflow-y: auto; min-height: 0; scrollbar-width: thin; padding: 4px; }
.option { padding: 4px 8px; border-radius: 6px; border-inline-start: 3px solid transparent; }
.option:hover { background: var(--sunken); }
.option[aria-selected=true] { background: var(--soft); border-inline-start-color: var(--accent); }
.title { font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.text { font-size: 12.5px; line-height: 1.4; color: var(--muted); white-space: nowrap; overflow: hidden;
  text-overflow: ellipsis; }
.option[aria-selected=true] .text { white-space: normal; display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 3; line-clamp: 3; }
.option .lacking { color: var(--warn); }
.none { padding: 8px 12px; overflow-y: auto; }
.foot { flex: none; padding: 4px 12px; font-size: 11.5px; color: var(--muted); background: var(--sunken);
  border-top: 1px solid var(--line); }
.told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .box { border: 1px solid CanvasText; } .option[aria-selected=true] { outline: 2px solid Highlight; } }`;
