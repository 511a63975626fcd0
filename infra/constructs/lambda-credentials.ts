import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in bundles for `@aws-sdk/credential-provider-node`. Lambda gives a function its role's credentials in the
 * environment and nowhere else; the other ways (profiles, single sign-on, instances) are some 90 kB that every cold
 * start would read for nothing.
 */
export const defaultProvider = fromEnv;
