import { Architecture } from 'aws-cdk-lib/aws-lambda';
import type { NpmPlatform } from './native-packages.ts';

/** What a function runs on: the architecture the template names and the native packages its bundle carries. */
export interface Platform {
  readonly architecture: Architecture;
  readonly npm: NpmPlatform;
}

/** A machine, as Node names it. */
export type Host = Pick<NodeJS.Process, 'arch' | 'platform'>;

const LAMBDA: Platform = { architecture: Architecture.X86_64, npm: 'linux-x64' };

/**
 * Lambda's platform, or with `host` this machine's own, for the one-machine run where this is no x86_64 Linux. Nothing
 * else may depend on the answer.
 */
export const platformOf = (wanted: 'lambda' | 'host', host: Host = process): Platform =>
  wanted === 'lambda'
    ? LAMBDA
    : {
        architecture: host.arch === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
        npm: `${host.platform}-${host.arch}`,
      };
