/**
 * Reads a synthesised cloud assembly: manifest, every template and its exports, assets. Nothing else is looked at, so
 * a thing the assembly lacks does not exist on this machine.
 */

import { INERT_TYPES, RUN_TYPES } from './known.ts';
import { readFiles, type StackFiles, type Template } from './manifest.ts';
import { readEventSources, readFunctions, readPermissions } from './parse/compute.ts';
import { readRestApis } from './parse/edge.ts';
import type { Findings, Found } from './parse/found.ts';
import { readKeys, readRoles } from './parse/identity.ts';
import { readQueues, readSubscriptions, readTopics } from './parse/messages.ts';
import { attachPolicies } from './parse/resource-policies.ts';
import { readConfigurationSets } from './parse/sending.ts';
import { readUserPools } from './parse/sign-in.ts';
import { readBuckets, readTables } from './parse/storage.ts';
import { readRules, readSchedules, readStateMachines } from './parse/time.ts';
import { type Identity, NAME_PROPERTY, physicalArn, physicalName } from './physical.ts';
import { Resolver, type StackScope } from './resolve.ts';
import type { Assembly, ReadOptions } from './types.ts';
import { Unknowns } from './unknowns.ts';

/**
 * The resources of the assembly in `folder`, every intrinsic resolved. Throws `UnknownInAssembly` with one list of all
 * it does not know: intrinsics, resource types, properties, event sources, managed policies.
 */
export const readAssembly = async (folder: string, options: ReadOptions): Promise<Assembly> => {
  const { stacks, assets } = await readFiles(folder);
  const unknowns = new Unknowns();
  const scopes = stacks.map(stack => scopeOf(stack, options));
  const findings = find(scopes, options, unknowns);

  const functions = readFunctions(findings, assets);
  const guarded = attachPolicies(findings, {
    buckets: readBuckets(findings),
    queues: readQueues(findings, options),
    topics: readTopics(findings),
  });
  // A copy of the backups may lie in another region; the district is where its functions are.
  const home = scopes.find(({ template }) => hasFunctions(template)) ?? scopes[0];
  const assembly: Assembly = {
    folder,
    account: home?.account ?? '',
    region: home?.region ?? '',
    ...guarded,
    functions,
    restApis: readRestApis(findings, assets),
    eventSourceMappings: readEventSources(findings, functions),
    permissions: readPermissions(findings, functions),
    rules: readRules(findings),
    schedules: readSchedules(findings),
    stateMachines: readStateMachines(findings, assets),
    tables: readTables(findings),
    subscriptions: readSubscriptions(findings),
    roles: readRoles(findings),
    keys: readKeys(findings),
    userPools: readUserPools(findings, options),
    configurationSets: readConfigurationSets(findings),
  };
  unknowns.throwIfAny();
  return assembly;
};

const hasFunctions = ({ Resources }: Template): boolean =>
  Object.values(Resources).some(({ Type }) => Type === 'AWS::Lambda::Function');

const scopeOf = ({ name, account, region, template }: StackFiles, options: ReadOptions): StackScope => {
  const place = {
    account: account ?? options.account ?? '000000000000',
    region: region ?? options.region ?? 'ap-south-1',
  };
  // A name may itself be an intrinsic (a parameter's value); it is resolved before anything can refer to it.
  const identities = new Map<string, Identity>();
  const names = new Resolver(
    { ...place, name, template, identities },
    options,
    () => undefined,
    new Unknowns(),
  );
  for (const [logicalId, { Type: type, Properties: properties }] of Object.entries(template.Resources)) {
    const property = type === 'AWS::ApiGateway::Stage' ? 'StageName' : NAME_PROPERTY[type];
    const given = property === undefined ? undefined : names.resolve(properties[property], logicalId);
    const ownName = typeof given === 'string' ? given : undefined;
    const fifo = properties['FifoQueue'] === true || properties['FifoTopic'] === true;
    identities.set(logicalId, { ...place, stack: name, logicalId, type, ownName, fifo });
  }
  return { ...place, name, template, identities };
};

/** Resolves what is run and complains of types that are neither run nor known to have nothing to run. */
const find = (scopes: readonly StackScope[], options: ReadOptions, unknowns: Unknowns): Findings => {
  const resolvers = new Map<StackScope, Resolver>();
  const findExport = (exportName: string): unknown => {
    for (const [{ template }, resolver] of resolvers) {
      for (const [id, output] of Object.entries(template.Outputs)) {
        if (output.Export === undefined || !resolver.holds(output.Condition, id)) continue;
        if (resolver.resolve(output.Export.Name, id) === exportName)
          return resolver.resolve(output.Value, id);
      }
    }
    return undefined;
  };
  for (const scope of scopes) resolvers.set(scope, new Resolver(scope, options, findExport, unknowns));

  const found: Found[] = [];
  for (const [scope, resolver] of resolvers) {
    if (scope.template.Transform !== undefined)
      unknowns.add('transform', String(scope.template.Transform), scope.name);
    for (const [logicalId, { Type: type, Properties, Condition }] of Object.entries(
      scope.template.Resources,
    )) {
      if (!resolver.holds(Condition, logicalId) || type in INERT_TYPES) continue;
      if (!RUN_TYPES.has(type)) unknowns.add('resource type', type, `${scope.name}/${logicalId}`);
      const identity = scope.identities.get(logicalId);
      if (identity === undefined || !RUN_TYPES.has(type)) continue;
      const properties = Object.fromEntries(
        Object.entries(Properties)
          .map(([name, value]) => [name, resolver.resolve(value, logicalId)] as const)
          .filter(([, value]) => value !== undefined),
      );
      const names = { name: physicalName(identity), arn: physicalArn(identity) };
      found.push({ identity, type, stack: scope.name, logicalId, ...names, properties });
    }
  }
  return { unknowns, ofType: type => found.filter(resource => resource.type === type) };
};
