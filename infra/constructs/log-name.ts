import { Fn, type Stack } from 'aws-cdk-lib';

/**
 * A log group's name under a prefix that AWS asks for. Logs outlive their stack: were the name the same every time, a
 * stack could not be made again while those of the one before are still kept.
 */
export const logNameUnder = (prefix: string, stack: Stack): string =>
  `${prefix}-${Fn.select(2, Fn.split('/', stack.stackId))}`;
