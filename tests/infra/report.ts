import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Violation = z.object({
  ruleName: z.string(),
  violatingConstructs: z.array(z.object({ constructPath: z.string() })),
});
const Report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      violations: z.array(Violation),
      suppressedViolations: z
        .array(Violation.extend({ acknowledgedId: z.string(), acknowledgedAt: z.string() }))
        .default([]),
    }),
  ),
});

/**
 * What the rule packs found in an assembly. Read from its report and not from an exit code: `cdk synth -q` ends with 0
 * in spite of findings in some cases. Throws if there is no report, for then nothing was checked.
 */
export const reportOf = (assembly: string) => {
  const { pluginReports } = Report.parse(
    JSON.parse(readFileSync(join(assembly, 'validation-report.json'), 'utf8')),
  );
  return {
    packs: pluginReports.map(({ pluginName }) => pluginName),
    /** `rule at construct`, of all that nobody acknowledged. */
    findings: pluginReports.flatMap(({ violations }) =>
      violations.flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      ),
    ),
    /** `rule at construct` of the acknowledgements that a finding was found for. */
    used: pluginReports.flatMap(({ suppressedViolations }) =>
      suppressedViolations.map(
        ({ acknowledgedId, acknowledgedAt }) => `${acknowledgedId} at ${acknowledgedAt}`,
      ),
    ),
  };
};
