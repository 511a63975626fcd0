import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type District, readDistrict } from '#infra/district.ts';
import { SIGN_IN_CODE_GROUPS } from '#shared/contract/sign-in-code.ts';
import { allOfType, ofType, templatesOf } from './templates.ts';

const plain = templatesOf('up-namuna');
const full = templatesOf('cg-udaharan');
const NETWORK = {
  kind: 'private-endpoint',
  endpoints: ['vpce-0123456789abcdef0'],
} satisfies District['network'];
const closed = templatesOf('cg-udaharan', { network: NETWORK, languages: ['en'] });
const api = ({ office }: typeof plain) => ofType(office, 'AWS::ApiGateway::RestApi')[0]?.[1].Properties;
const count = (templates: typeof plain, type: string): number => allOfType(templates, type).length;

describe('the firewall', () => {
  it('stands before the API where it is switched on, and limits how often one address may ask', () => {
    expect(allOfType(full, 'AWS::WAFv2::WebACL')[0]?.Properties).toMatchObject({
      Scope: 'REGIONAL',
      Rules: expect.arrayContaining([
        expect.objectContaining({
          Action: { Block: {} },
          Statement: { RateBasedStatement: expect.objectContaining({ Limit: 3000, AggregateKeyType: 'IP' }) },
        }),
      ]),
    });
    expect(JSON.stringify(allOfType(full, 'AWS::WAFv2::WebACLAssociation'))).toContain('/stages/');
    expect(JSON.stringify(allOfType(full, 'AWS::WAFv2::LoggingConfiguration'))).toContain('authorization');
  });

  it('is absent where it is switched off', () => {
    expect(JSON.stringify(plain.all)).not.toContain('AWS::WAFv2');
  });
});

describe('the network', () => {
  it('of a public office is open', () => {
    expect(api(plain)).toMatchObject({ EndpointConfiguration: { Types: ['REGIONAL'] } });
    expect(api(plain)).not.toHaveProperty('Policy');
  });

  it('of an office with an allow-list refuses every other address', () => {
    expect(api(full)).toMatchObject({
      EndpointConfiguration: { Types: ['REGIONAL'] },
      Policy: {
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Deny',
            Condition: { NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '198.51.100.0/24'] } },
          }),
        ]),
      },
    });
  });

  it('of an office behind a private endpoint refuses whoever comes another way', () => {
    expect(api(closed)).toMatchObject({
      EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: NETWORK.endpoints },
      Policy: {
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Deny',
            Condition: { StringNotEquals: { 'aws:SourceVpce': NETWORK.endpoints } },
          }),
        ]),
      },
    });
  });
});

describe('backup', () => {
  it('is made every night into a locked vault and copied to the second Indian region', () => {
    const [plan] = allOfType(full, 'AWS::Backup::BackupPlan');
    expect(plan?.Properties).toMatchObject({
      BackupPlan: {
        BackupPlanRule: [
          {
            ScheduleExpression: 'cron(0 20 * * ? *)',
            Lifecycle: { DeleteAfterDays: 365 },
            CopyActions: [
              {
                DestinationBackupVaultArn:
                  'arn:aws:backup:ap-south-1:444455556666:backup-vault:patravali-cg-udaharan-copy',
              },
            ],
          },
        ],
      },
    });
    const selection = JSON.stringify(allOfType(full, 'AWS::Backup::BackupSelection'));
    expect(selection).toMatch(/"Table\w+","Arn"/);
    expect(selection).toMatch(/"BucketsDocuments\w+","Arn"/);
    const vaults = allOfType(full, 'AWS::Backup::BackupVault');
    expect(vaults.map(each => each.Properties['BackupVaultName']).sort()).toEqual([
      'patravali-cg-udaharan-copy',
      'patravali-cg-udaharan-daily',
    ]);
    for (const each of vaults) {
      expect(each.DeletionPolicy).toBe('Retain');
      expect(each.Properties['LockConfiguration']).toEqual({ ChangeableForDays: 3, MinRetentionDays: 35 });
      expect(each.Properties).toHaveProperty('EncryptionKeyArn');
    }
    expect(full.copies).toBeDefined();
  });

  it('is absent where it is switched off', () => {
    expect(JSON.stringify(plain.all)).not.toContain('AWS::Backup');
    expect(plain.copies).toBeUndefined();
  });
});

describe('an own domain', () => {
  it('serves the office under its name and closes the address AWS gave', () => {
    expect(allOfType(full, 'AWS::ApiGateway::DomainName')[0]?.Properties).toMatchObject({
      DomainName: 'patravali.udaharan.example',
      SecurityPolicy: 'TLS_1_2',
    });
    expect(count(full, 'AWS::ApiGateway::BasePathMapping')).toBe(1);
    expect(api(full)).toMatchObject({ DisableExecuteApiEndpoint: true });
  });

  it('is reached through the endpoint alone where the network is private', () => {
    expect(count(closed, 'AWS::ApiGateway::DomainName')).toBe(0);
    expect(allOfType(closed, 'AWS::ApiGateway::DomainNameV2')[0]?.Properties).toMatchObject({
      EndpointConfiguration: { Types: ['PRIVATE'] },
    });
    expect(allOfType(closed, 'AWS::ApiGateway::DomainNameAccessAssociation')[0]?.Properties).toMatchObject({
      AccessAssociationSource: NETWORK.endpoints[0],
      AccessAssociationSourceType: 'VPCE',
    });
  });

  it('is absent where none is named', () => {
    expect(JSON.stringify(plain.office)).not.toContain('DomainName');
    expect(api(plain)).toMatchObject({ DisableExecuteApiEndpoint: false });
  });
});

describe('sign-in', () => {
  it('is by authorisation code alone, without a client secret, and returns only to the office', () => {
    for (const [templates, address] of [
      [plain, 'http://127.0.0.1:8400/'],
      [full, 'https://patravali.udaharan.example/'],
    ] as const) {
      expect(allOfType(templates, 'AWS::Cognito::UserPoolClient')[0]?.Properties).toMatchObject({
        AllowedOAuthFlows: ['code'],
        GenerateSecret: false,
        CallbackURLs: [address],
        AllowedOAuthScopes: expect.arrayContaining(['openid']),
      });
      expect(allOfType(templates, 'AWS::Cognito::UserPool')[0]?.Properties).toMatchObject({
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      });
    }
  });

  it('lets a code in for 72 hours, as a temporary password of the pool, and asks for no e-mail then', () => {
    for (const templates of [plain, full, closed]) {
      const properties = allOfType(templates, 'AWS::Cognito::UserPool')[0]?.Properties;
      expect(properties).not.toHaveProperty('Schema');
      const { Policies } = z
        .object({
          Policies: z.object({
            PasswordPolicy: z.object({
              MinimumLength: z.number(),
              TemporaryPasswordValidityDays: z.number(),
            }),
          }),
        })
        .parse(properties);
      const { MinimumLength, TemporaryPasswordValidityDays } = Policies.PasswordPolicy;
      expect(TemporaryPasswordValidityDays * 24).toBe(72);
      const groups = SIGN_IN_CODE_GROUPS.map(({ length }) => length);
      const characters = groups.reduce<number>((sum, length) => sum + length, 0);
      expect(characters).toBe(10);
      expect(characters + groups.length - 1).toBeGreaterThanOrEqual(MinimumLength);
    }
  });

  it('federates the state’s identity provider where one is named, its secret in no template', () => {
    expect(allOfType(full, 'AWS::Cognito::UserPoolIdentityProvider')[0]?.Properties).toMatchObject({
      ProviderType: 'OIDC',
      ProviderDetails: {
        oidc_issuer: 'https://login.cg.example/oidc',
        client_secret: expect.stringMatching(/^\{\{resolve:secretsmanager:arn:aws:secretsmanager:/),
      },
    });
    const [client] = allOfType(full, 'AWS::Cognito::UserPoolClient');
    expect(JSON.stringify(client?.Properties['SupportedIdentityProviders'])).toMatch(/COGNITO.*StateLogin/);
    expect(count(plain, 'AWS::Cognito::UserPoolIdentityProvider')).toBe(0);
  });

  it('demands a second factor where the district says so', () => {
    expect(allOfType(full, 'AWS::Cognito::UserPool')[0]?.Properties['MfaConfiguration']).toBe('ON');
    expect(allOfType(plain, 'AWS::Cognito::UserPool')[0]?.Properties['MfaConfiguration']).toBe('OPTIONAL');
  });

  it('writes to new officers in the district’s languages', () => {
    const invitation = (templates: typeof plain) =>
      JSON.stringify(allOfType(templates, 'AWS::Cognito::UserPool')[0]?.Properties['AdminCreateUserConfig']);
    expect(invitation(plain)).toMatch(/लॉगिन.*\{username\}.*\{####\}.*login name/);
    expect(invitation(closed)).not.toContain('लॉगिन');
  });

  it('writes from the district’s own address where one is named, else from Cognito’s', () => {
    const sender = ({ data }: typeof plain) =>
      ofType(data, 'AWS::Cognito::UserPool').map(([, { Properties }]) => Properties['EmailConfiguration']);
    expect(sender(full)).toEqual([
      {
        EmailSendingAccount: 'DEVELOPER',
        From: 'patravali@udaharan.example',
        SourceArn: expect.stringMatching(/:ses:ap-south-1:444455556666:identity\/udaharan\.example$/),
      },
    ]);
    expect(sender(plain)).toEqual([undefined]);
  });

  it('keeps the subject of its letters within Cognito’s 140 characters, however long the names', () => {
    const title = { hi: 'ज'.repeat(40), en: 'X'.repeat(40) };
    const [pool] = allOfType(templatesOf('up-namuna', { title }), 'AWS::Cognito::UserPool');
    const { EmailSubject } = z
      .object({ InviteMessageTemplate: z.object({ EmailSubject: z.string() }) })
      .parse(pool?.Properties['AdminCreateUserConfig']).InviteMessageTemplate;
    expect(EmailSubject).toContain(title.hi);
    expect(EmailSubject.length).toBeLessThanOrEqual(140);
  });

  it('invites the first administrator that the file names', () => {
    expect(allOfType(full, 'AWS::Cognito::UserPoolUser')[0]?.Properties).toMatchObject({
      Username: 'dio.udaharan',
      UserAttributes: expect.arrayContaining([{ Name: 'email', Value: 'dio@udaharan.example' }]),
    });
    expect(JSON.stringify(full.office)).toContain('"FIRST_ADMINISTRATOR":"dio.udaharan"');
  });
});

describe('concurrency', () => {
  it('is set aside for the functions the file names, and for no other', () => {
    const reserved = ofType(full.office, 'AWS::Lambda::Function')
      .filter(([, { Properties }]) => 'ReservedConcurrentExecutions' in Properties)
      .map(([id, { Properties }]) => [
        id.replace(/Function.*/, ''),
        Properties['ReservedConcurrentExecutions'],
      ]);
    expect(Object.fromEntries(reserved)).toEqual({ HttpFiles: 20, RenderPage: 4 });
    expect(JSON.stringify(plain.office)).not.toContain('ReservedConcurrentExecutions');
  });
});

describe('a switch that is turned later', () => {
  const { web, waf, backup } = readDistrict('cg-udaharan');
  const turned: readonly Partial<District>[] = [
    {},
    { network: { kind: 'public' } },
    { network: NETWORK },
    { network: NETWORK, web: { address: web.address } },
    { web: { address: web.address } },
    { waf: { ...waf, enabled: false } },
    { backup: { ...backup, enabled: false } },
  ];

  it('makes nothing of one type into something of another, which CloudFormation refuses', () => {
    const types = new Map<string, string>();
    for (const { data, office } of turned.map(change => templatesOf('cg-udaharan', change))) {
      for (const [stack, { Resources }] of Object.entries({ data, office })) {
        for (const [id, { Type }] of Object.entries(Resources)) {
          expect(types.get(`${stack}/${id}`) ?? Type, id).toBe(Type);
          types.set(`${stack}/${id}`, Type);
        }
      }
    }
  });

  it('moves no endpoint of the network to another’s place', () => {
    const associations = (endpoints: string[]) =>
      Object.fromEntries(
        ofType(
          templatesOf('cg-udaharan', { network: { kind: 'private-endpoint', endpoints } }).office,
          'AWS::ApiGateway::DomainNameAccessAssociation',
        ).map(([id, { Properties }]) => [id, Properties['AccessAssociationSource']]),
      );
    const [first, second] = ['vpce-0123456789abcdef0', 'vpce-0123456789abcdef1'];
    expect(associations([first, second])).toMatchObject(associations([second]));
  });
});
