/**
 * Room for the open panel beside the page: its own buttons (Save, Send) and columns must stay in reach all day. The
 * page gets a margin; what it has laid out over the window (sliders, fixed bars) is covered as before.
 */

/** A page narrower than this without the panel would be no use: there the panel lies over it. In CSS pixels. */
const MIN_PAGE = 700;

/** `width` 0 gives the page its room back. */
export function makeRoom(document: Document, width: number): void {
  const { style } = document.documentElement;
  const fits = (document.defaultView?.innerWidth ?? 0) - width >= MIN_PAGE;
  if (width && fits) style.setProperty('margin-right', `${width}px`, 'important');
  else {
    style.removeProperty('margin-right');
    // An empty attribute would tell that somebody was here.
    if (style.length === 0) document.documentElement.removeAttribute('style');
  }
}
