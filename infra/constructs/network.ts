import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { District } from '../district.ts';

/** Who may reach the API at all, before anybody asks who they are; nothing for a public office. */
export const resourcePolicyOf = (network: District['network']): PolicyDocument | undefined => {
  switch (network.kind) {
    case 'public':
      return undefined;
    case 'private-endpoint':
      return allBut({ StringNotEquals: { 'aws:SourceVpce': network.endpoints } });
    case 'ip-allow-list':
      return allBut({ NotIpAddress: { 'aws:SourceIp': network.ranges } });
  }
};

const allBut = (conditions: Record<string, Record<string, readonly string[]>>): PolicyDocument => {
  const everyone = {
    principals: [new AnyPrincipal()],
    actions: ['execute-api:Invoke'],
    resources: ['execute-api:/*'],
  };
  return new PolicyDocument({
    statements: [
      new PolicyStatement({ effect: Effect.ALLOW, ...everyone }),
      new PolicyStatement({ effect: Effect.DENY, ...everyone, conditions }),
    ],
  });
};
