import { CfnOutput } from 'aws-cdk-lib';
import {
  CfnBasePathMapping,
  CfnBasePathMappingV2,
  CfnDomainName,
  CfnDomainNameAccessAssociation,
  CfnDomainNameV2,
  type SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import type { District } from '../district.ts';
import { resourcePolicyOf } from './network.ts';

export interface OwnDomainProps {
  readonly domain: { readonly name: string; readonly certificateArn: string };
  readonly network: District['network'];
  readonly api: SpecRestApi;
}

/** The office under the state's own name. The state's name server points the name at the output. */
export class OwnDomain extends Construct {
  constructor(scope: Construct, id: string, { domain, network, api }: OwnDomainProps) {
    super(scope, id);
    if (network.kind === 'private-endpoint') this.makePrivate(domain, network, api);
    else this.makeRegional(domain, api);
  }

  private makeRegional(domain: OwnDomainProps['domain'], api: SpecRestApi): void {
    const name = new CfnDomainName(this, 'Name', {
      domainName: domain.name,
      regionalCertificateArn: domain.certificateArn,
      endpointConfiguration: { types: ['REGIONAL'] },
      securityPolicy: 'TLS_1_2',
    });
    new CfnBasePathMapping(this, 'Root', {
      domainName: name.ref,
      restApiId: api.restApiId,
      stage: api.deploymentStage.stageName,
    });
    new CfnOutput(this, 'PointHere', {
      description: `CNAME for ${domain.name}`,
      value: name.attrRegionalDomainName,
    });
  }

  /** Inside the state's networks the name resolves to the interface endpoint itself. */
  private makePrivate(
    domain: OwnDomainProps['domain'],
    network: District['network'] & { kind: 'private-endpoint' },
    api: SpecRestApi,
  ): void {
    // Other ids than the regional ones: CloudFormation lets no resource become one of another type.
    const name = new CfnDomainNameV2(this, 'PrivateName', {
      domainName: domain.name,
      certificateArn: domain.certificateArn,
      endpointConfiguration: { types: ['PRIVATE'] },
      securityPolicy: 'TLS_1_2',
      policy: resourcePolicyOf(network)?.toJSON(),
    });
    new CfnBasePathMappingV2(this, 'PrivateRoot', {
      domainNameArn: name.attrDomainNameArn,
      restApiId: api.restApiId,
      stage: api.deploymentStage.stageName,
    });
    for (const endpoint of network.endpoints) {
      new CfnDomainNameAccessAssociation(this, endpoint, {
        accessAssociationSource: endpoint,
        accessAssociationSourceType: 'VPCE',
        domainNameArn: name.attrDomainNameArn,
      });
    }
  }
}
