/** A resource of a template with its intrinsics resolved, and how its properties are read. */
import * as z from 'zod';
import type { Identity } from '../physical.ts';
import type { Unknowns } from '../unknowns.ts';

export interface Found {
  readonly identity: Identity;
  readonly type: string;
  readonly stack: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** All resources of the assembly that are run here, and where complaints go. */
export interface Findings {
  readonly unknowns: Unknowns;
  ofType(type: string): readonly Found[];
}

/** A property that changes nothing on one machine. */
export const ignored = z.unknown().optional();

/** A number, also where a template writes it as text. */
export const Num = z.coerce.number();

/** What every runnable resource carries. */
export const base = ({ stack, logicalId, name, arn }: Found) => ({ stack, logicalId, name, arn });

/**
 * Reads a type's resources by a strict schema. A property the schema does not name could change what AWS does, so it
 * is complained of by name like an unknown type.
 */
export const readAll = <S extends z.ZodType, T>(
  findings: Findings,
  type: string,
  schema: S,
  make: (properties: z.output<S>, found: Found) => T,
): readonly T[] =>
  findings.ofType(type).flatMap(found => {
    const outcome = schema.safeParse(found.properties);
    if (outcome.success) return [make(outcome.data, found)];
    for (const issue of outcome.error.issues) complain(findings.unknowns, found, issue);
    return [];
  });

const complain = (unknowns: Unknowns, { type, stack, logicalId }: Found, issue: z.core.$ZodIssue): void => {
  const where = `${stack}/${logicalId}`;
  const path = [type, ...issue.path].join('.');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) unknowns.add('property', `${path}.${key}`, where);
  } else {
    unknowns.add('value of', `${path}: ${issue.message}`, where);
  }
};
