/**
 * Stands in for WXT's ContentScriptContext (aliased in wxt.config.ts). WXT's own announces every injection to the
 * page by a DOM event and `window.postMessage`, which tells the page who has Cuebook and lets it end our session
 * by repeating the message. Ours says nothing; `takeover.ts` ends the earlier session inside our own world.
 */
export class ContentScriptContext {}
