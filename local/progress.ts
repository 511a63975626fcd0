/** Tells whoever waits what is being done. */
export type Say = (line: string) => void;

/** Does a slow step with a line before and its seconds after. */
export async function step<Result>(say: Say, what: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  say(`… ${what}`);
  const result = await work();
  say(`✓ ${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}
