import * as z from 'zod';
import { type Breach, isCode, type Source } from './breach.ts';
import { importsOf } from './imports.ts';

const Manifest = z.looseObject({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});
const Lock = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      integrity: z.string().optional(),
      optional: z.boolean().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
});

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Packages asked for by a range, or locked at another version than asked for. */
export const looseVersions = (manifest: unknown, lock: unknown): readonly Breach[] => {
  const { dependencies, devDependencies } = Manifest.parse(manifest);
  const { packages } = Lock.parse(lock);
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => {
    const locked = packages[`node_modules/${name}`]?.version;
    if (!EXACT.test(version)) return [breach('package.json', `${name} is not exact: ${version}`)];
    return locked === version ? [] : [breach('package-lock.json', `${name} is locked at ${locked}`)];
  });
};

/**
 * Locked packages that carry an address, or no hash to know them by. What comes inside another package has that one's
 * hash; of an optional package of another platform npm learns the hash only where it is installed.
 */
export const addresses = (lock: unknown): readonly Breach[] =>
  Object.entries(Lock.parse(lock).packages).flatMap(([place, locked]) => [
    ...('resolved' in locked ? [breach('package-lock.json', `${place} carries an address`)] : []),
    ...(place !== '' && locked.integrity === undefined && !locked.inBundle && !locked.optional
      ? [breach('package-lock.json', `${place} has no hash`)]
      : []),
  ]);

/** Packages a file imports without the project asking for them: another package may take them away. */
export const undeclared = (sources: readonly Source[], manifest: unknown): readonly Breach[] => {
  const { dependencies, devDependencies } = Manifest.parse(manifest);
  const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
  return sources
    .filter(({ file }) => isCode(file))
    .flatMap(source =>
      importsOf(source)
        .filter(({ kind, target }) => kind === 'package' && !target.includes(':'))
        .filter(({ target, typeOnly }) => !known.has(target) && !(typeOnly && known.has(`@types/${target}`)))
        .map(({ target, line }) => ({ file: source.file, line, says: `${target} is not asked for` })),
    );
};

const breach = (file: string, says: string): Breach => ({ file, line: 1, says });
