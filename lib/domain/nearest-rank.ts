/**
 * The nearest-rank percentile: the smallest value that at least this share of all values does not exceed. Always one
 * of the values, never between two. Null when there is none.
 *
 * @param share above 0, at most 1: 0.5 is the median
 */
export function nearestRank(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? null;
}
