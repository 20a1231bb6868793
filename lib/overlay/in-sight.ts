/** Which elements the user sees now, as the browser tells it when it draws: asking for their places would lay out the page. */

/** A page that is not drawn, in a tab behind others, has nothing in sight. */
const LIMIT_MS = 150;

export function inSight(elements: readonly Element[]): Promise<ReadonlySet<Element>> {
  return new Promise((resolve) => {
    const settle = (seen: Iterable<Element>) => {
      clearTimeout(late);
      observer.disconnect();
      resolve(new Set(seen));
    };
    const observer = new IntersectionObserver((entries) =>
      settle(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target)),
    );
    const late = setTimeout(() => settle([]), LIMIT_MS);
    for (const element of elements) observer.observe(element);
  });
}
