type Group = {
  readonly name: string;
  /** Folders of tests/. */
  readonly rooms: readonly string[];
  /** Milliseconds for one test, and for one hook. */
  readonly timeout: number;
  readonly workers: number;
  /** Milliseconds for which `expect.poll` looks for what comes by and by; vitest’s own second, where nothing does. */
  readonly patience?: number;
  /** What its suites find in their environment. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Milliseconds for which a screen, or what an office tells later, is waited for: a machine may have much else to do. */
export const PATIENCE_MS = 60_000;

/**
 * Which folders of tests/ hold suites, in the order they are run. A suite in a folder not named here would never run;
 * tests/architecture sees to that.
 */
export const GROUPS: readonly Group[] = [
  {
    name: 'office',
    rooms: ['domain', 'contract', 'journal', 'architecture'],
    timeout: 60_000,
    workers: 2,
  },
  {
    name: 'capabilities',
    rooms: ['store', 'documents', 'printing', 'sheets', 'functions', 'web', 'bench'],
    timeout: 60_000,
    workers: 2,
  },
  // The same suites on the table in memory, which the simulation of a district runs on: it must be the same table.
  { name: 'memory', rooms: ['store'], timeout: 60_000, workers: 2, env: { OFFICE_TABLE: 'memory' } },
  // Two thousand histories; under a minute on two cores that have nothing else to do.
  { name: 'simulation', rooms: ['simulation'], timeout: 600_000, workers: 2 },
  { name: 'deployment', rooms: ['infra', 'local', 'http'], timeout: 180_000, workers: 2 },
  // A whole district with its clocks in seconds runs here: it gets the machine to itself.
  { name: 'district', rooms: ['story', 'browser'], timeout: 300_000, workers: 1, patience: PATIENCE_MS },
];
