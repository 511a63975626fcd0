import { DistrictMistake } from './district.ts';
import { synthesise } from './synthesise.ts';

/**
 * What cdk.json runs. The district comes as context (`-c district=<name>`) or, without CDK's command line, as
 * `CDK_CONTEXT_JSON`; the folder as `CDK_OUTDIR`.
 */
try {
  synthesise(undefined);
} catch (fault) {
  if (!(fault instanceof DistrictMistake)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
