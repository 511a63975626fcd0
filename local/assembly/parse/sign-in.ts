/** User pools with their clients and scopes: what the local identity provider must answer for. */
import * as z from 'zod';
import { clientId, userPoolId } from '../physical.ts';
import type { ReadOptions, UserPoolResource } from '../types.ts';
import { base, type Findings, readAll } from './found.ts';

/** Messages and looks of Cognito are not run here; only these properties are read. */
const Client = z.object({
  UserPoolId: z.string(),
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()).default([]),
});
const ResourceServer = z.object({
  UserPoolId: z.string(),
  Identifier: z.string(),
  Scopes: z.array(z.object({ ScopeName: z.string() })).default([]),
});

/** Where a template is silent, Cognito's own. */
const PasswordPolicy = z.strictObject({
  MinimumLength: z.int().default(8),
  RequireLowercase: z.boolean().default(true),
  RequireNumbers: z.boolean().default(true),
  RequireSymbols: z.boolean().default(true),
  RequireUppercase: z.boolean().default(true),
  TemporaryPasswordValidityDays: z.int().default(7),
});
const Pool = z.object({
  Policies: z.strictObject({ PasswordPolicy: PasswordPolicy.prefault({}) }).prefault({}),
  Schema: z.array(z.object({ Name: z.string(), Required: z.boolean().default(false) })).default([]),
});

const policyOf = (policy: z.output<typeof PasswordPolicy>): UserPoolResource['passwordPolicy'] => ({
  minimumLength: policy.MinimumLength,
  requireLowercase: policy.RequireLowercase,
  requireNumbers: policy.RequireNumbers,
  requireSymbols: policy.RequireSymbols,
  requireUppercase: policy.RequireUppercase,
  temporaryValidityDays: policy.TemporaryPasswordValidityDays,
});

export const readUserPools = (findings: Findings, { issuer }: ReadOptions): readonly UserPoolResource[] => {
  const clients = readAll(findings, 'AWS::Cognito::UserPoolClient', Client, (properties, found) => ({
    pool: properties.UserPoolId,
    client: {
      logicalId: found.logicalId,
      id: clientId(found.identity),
      callbackUrls: properties.CallbackURLs,
      logoutUrls: properties.LogoutURLs,
      scopes: properties.AllowedOAuthScopes,
    },
  }));
  const servers = readAll(findings, 'AWS::Cognito::UserPoolResourceServer', ResourceServer, server => server);
  return readAll(findings, 'AWS::Cognito::UserPool', Pool, ({ Policies, Schema }, found) => {
    const id = userPoolId(found.identity);
    return {
      ...base(found),
      id,
      providerUrl: issuer,
      passwordPolicy: policyOf(Policies.PasswordPolicy),
      requiredAttributes: Schema.filter(({ Required }) => Required).map(({ Name }) => Name),
      clients: clients.filter(({ pool }) => pool === id).map(({ client }) => client),
      scopes: servers
        .filter(({ UserPoolId }) => UserPoolId === id)
        .flatMap(({ Identifier, Scopes }) => Scopes.map(({ ScopeName }) => `${Identifier}/${ScopeName}`)),
    };
  });
};
