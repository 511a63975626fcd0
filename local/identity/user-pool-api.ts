import * as z from 'zod';
import type { UserPoolResource } from '#local/assembly/types.ts';
import { AwsError } from '#local/door/types.ts';
import type { Account, Accounts } from './accounts.ts';
import { type Shortcoming, shortcomings } from './password.ts';

/** What the calls of the Cognito API act on. */
export interface Behind {
  readonly pool: Pick<UserPoolResource, 'id' | 'passwordPolicy' | 'requiredAttributes'>;
  readonly accounts: Accounts;
  /** Refresh tokens of an account end. */
  readonly signOut: (subject: string) => void;
}

type Body = Readonly<Record<string, unknown>>;

const Username = z
  .string()
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u);
const Password = z.string().regex(/^\S+$/).max(256);
const OfUser = z.strictObject({ UserPoolId: z.string(), Username });
const Create = OfUser.extend({
  TemporaryPassword: Password,
  // Nobody carries letters on this machine.
  MessageAction: z.literal('SUPPRESS'),
});
const SetPassword = OfUser.extend({ Password, Permanent: z.boolean().default(false) });

/** A parameter that is not known here is refused by its name. */
function parse<Schema extends z.ZodType<z.output<typeof OfUser>>>(
  schema: Schema,
  body: Body,
  { pool }: Behind,
): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new AwsError(
      'InvalidParameterException',
      `the one-machine run reads it otherwise: ${z.prettifyError(parsed.error)}`,
    );
  const { UserPoolId } = parsed.data;
  if (UserPoolId !== pool.id)
    throw new AwsError('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`);
  return parsed.data;
}

const LACKS = {
  length: 'Password not long enough',
  lowercase: 'Password must have lowercase characters',
  uppercase: 'Password must have uppercase characters',
  numbers: 'Password must have numeric characters',
  symbols: 'Password must have symbol characters',
} as const satisfies Record<Shortcoming, string>;

const mustConform = (password: string, { pool }: Behind): void => {
  const [lacks] = shortcomings(password, pool.passwordPolicy);
  if (lacks !== undefined)
    throw new AwsError(
      'InvalidPasswordException',
      `Password did not conform with password policy: ${LACKS[lacks]}`,
    );
};

const accountOf = (login: string, { accounts }: Behind): Account => {
  const account = accounts.find(login);
  if (account === undefined) throw new AwsError('UserNotFoundException', 'User does not exist.');
  return account;
};

const switched =
  (enabled: boolean) =>
  (body: Body, behind: Behind): object => {
    behind.accounts.enable(accountOf(parse(OfUser, body, behind).Username, behind), enabled);
    return {};
  };

const ACTIONS: Readonly<Record<string, (body: Body, behind: Behind) => object>> = {
  AdminCreateUser(body, behind) {
    const { pool, accounts } = behind;
    const { Username, TemporaryPassword } = parse(Create, body, behind);
    // Cognito creates such a user, and its page then asks for what is missing; ours has no such question.
    if (pool.requiredAttributes.length > 0)
      throw new AwsError(
        'InvalidParameterException',
        `at the first sign-in Cognito would ask for ${pool.requiredAttributes.join(', ')}, the one-machine run cannot`,
      );
    mustConform(TemporaryPassword, behind);
    if (accounts.find(Username) !== undefined)
      throw new AwsError('UsernameExistsException', 'User account already exists');
    const { login, subject, since, status } = accounts.create(Username, TemporaryPassword);
    const at = since / 1000;
    const Attributes = [{ Name: 'sub', Value: subject }];
    const dates = { UserCreateDate: at, UserLastModifiedDate: at };
    return { User: { Username: login, Attributes, ...dates, Enabled: true, UserStatus: status } };
  },
  AdminSetUserPassword(body, behind) {
    const { Username, Password, Permanent } = parse(SetPassword, body, behind);
    const account = accountOf(Username, behind);
    mustConform(Password, behind);
    behind.accounts.setPassword(account, Password, Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD');
    return {};
  },
  AdminUserGlobalSignOut(body, behind) {
    behind.signOut(accountOf(parse(OfUser, body, behind).Username, behind).subject);
    return {};
  },
  AdminDisableUser: switched(false),
  AdminEnableUser: switched(true),
};

/** Answers one call of the Cognito API; throws `AwsError` as AWS refuses. */
export function answerUserPoolCall(action: string, body: Body, behind: Behind): object {
  const answer = ACTIONS[action];
  if (answer === undefined)
    throw new AwsError('UnknownOperationException', `the one-machine run has no cognito-idp:${action}`);
  return answer(body, behind);
}
