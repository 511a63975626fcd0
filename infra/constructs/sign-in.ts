import { Duration, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolUser,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ProviderAttribute,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { SIGN_IN_CODE_DAYS } from '#shared/contract/sign-in-code.ts';
import type { District } from '../district.ts';

const RESOURCE_SERVER = 'patravali';
const SCOPE = 'office';
/** A scope without which no access token is accepted. */
export const SIGN_IN_SCOPE = `${RESOURCE_SERVER}/${SCOPE}`;

/** The officers' accounts and the one application they sign in to: authorisation code with PKCE, no secret. */
export class SignIn extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  readonly issuer: string;

  constructor(scope: Construct, id: string, { district }: { readonly district: District }) {
    super(scope, id);
    this.userPool = this.makeUserPool(district);
    this.issuer = this.userPool.userPoolProviderUrl;
    this.userPool.addDomain('Page', { cognitoDomain: { domainPrefix: district.signIn.pageName } });
    const office = new ResourceServerScope({ scopeName: SCOPE, scopeDescription: 'Work in the office' });
    const server = this.userPool.addResourceServer('Office', {
      identifier: RESOURCE_SERVER,
      scopes: [office],
    });
    const provider = this.federate(district);
    this.client = this.userPool.addClient('Web', {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, office)],
        callbackUrls: [district.web.address],
        logoutUrls: [district.web.address],
      },
      supportedIdentityProviders: [
        UserPoolClientIdentityProvider.COGNITO,
        ...(provider === undefined ? [] : [UserPoolClientIdentityProvider.custom(provider.providerName)]),
      ],
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    if (provider !== undefined) this.client.node.addDependency(provider);
    this.inviteFirstAdministrator(district);
  }

  private makeUserPool(district: District): UserPool {
    return new UserPool(this, 'Officers', {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      autoVerify: { email: true },
      // No attribute is required: Cognito's page would ask for an e-mail whoever signs in by a code because they have none.
      // Nor is any named, for CloudFormation sends what is named with every later change, and Cognito refuses it.
      mfa: district.signIn.mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(SIGN_IN_CODE_DAYS),
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      userInvitation: invitationOf(district),
      ...senderOf(district),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private federate({ signIn: { federation } }: District): UserPoolIdentityProviderOidc | undefined {
    if (federation === undefined) return undefined;
    return new UserPoolIdentityProviderOidc(this, 'StateLogin', {
      userPool: this.userPool,
      name: federation.name,
      issuerUrl: federation.issuer,
      clientId: federation.clientId,
      // A dynamic reference: the secret itself is in no template.
      clientSecret: SecretValue.secretsManager(federation.clientSecretArn).unsafeUnwrap(),
      scopes: ['openid', 'email', 'profile'],
      attributeMapping: { email: ProviderAttribute.other(federation.emailClaim) },
    });
  }

  private inviteFirstAdministrator({ firstAdministrator }: District): void {
    new CfnUserPoolUser(this, 'FirstAdministrator', {
      userPoolId: this.userPool.userPoolId,
      username: firstAdministrator.login,
      desiredDeliveryMediums: ['EMAIL'],
      userAttributes: [
        { name: 'email', value: firstAdministrator.email },
        { name: 'email_verified', value: 'true' },
      ],
    });
  }
}

/** Set by hand it would be lost: the next deployment gives the user pool its settings anew. */
const senderOf = ({ region, signIn: { sender } }: District): { email?: UserPoolEmail } => {
  if (sender === undefined) return {};
  const [, sesVerifiedDomain = ''] = sender.email.split('@');
  return {
    email: UserPoolEmail.withSES({
      fromEmail: sender.email,
      sesVerifiedDomain,
      sesRegion: sender.region ?? region,
    }),
  };
};

/** The letter that brings an officer the first password, in the district's languages. */
const invitationOf = ({ languages, title }: District): { emailSubject: string; emailBody: string } => {
  const words = {
    hi: {
      subject: `पत्रावली, ${title.hi}: आपका खाता`,
      body: 'आपका लॉगिन नाम {username} और अस्थायी पासवर्ड {####} है। यह तीन दिन तक मान्य है।',
    },
    en: {
      subject: `Patravali, ${title.en}: your account`,
      body: 'Your login name is {username} and your temporary password is {####}. It is good for three days.',
    },
  };
  return {
    emailSubject: languages.map(language => words[language].subject).join(' / '),
    emailBody: languages.map(language => words[language].body).join('<br>'),
  };
};
