/** The value below which that share of all values lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** p50, p95, the greatest and how many, as they stand in a table. */
export function summary(milliseconds: readonly number[]): string[] {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const ms = [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.at(-1) ?? Number.NaN];
  return [...ms.map((value) => value.toFixed(1)), String(sorted.length)];
}

/** A line of a table. */
export function row(name: string, cells: readonly string[]): string {
  return name.padEnd(40) + cells.map((cell) => cell.padStart(9)).join('');
}
