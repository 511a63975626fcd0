/** The value below which this share of the values lies (nearest rank); NaN of nothing. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How far the values lie apart, in hundredths of their median. */
export const spread = (values: readonly number[]): number =>
  (100 * (Math.max(...values) - Math.min(...values))) / median(values);
