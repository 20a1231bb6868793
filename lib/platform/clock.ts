/** Now, as one seam: whatever is written with a time is tested with a time of choice. */
export const clock = {
  /** ISO 8601 in UTC. */
  now: (): string => new Date().toISOString(),
};
