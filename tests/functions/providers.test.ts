import { describe, expect, it } from 'vitest';
import { openMail } from '#functions/runtime/mail.ts';
import { openSms } from '#functions/runtime/sms.ts';

/** An error as the SDK throws it. */
const failing = (name: string, httpStatusCode?: number): Error =>
  Object.assign(new Error(name), {
    name,
    ...(httpStatusCode === undefined ? {} : { $metadata: { httpStatusCode } }),
  });

const tag = { officerId: 'ofr_1', messageId: 'msg_1' };
const scene = (answer: () => Promise<object>) => {
  const asked: object[] = [];
  const send = async (command: { readonly input: object }) => {
    asked.push(command.input);
    return answer();
  };
  const mail = openMail({
    ses: { send } as never,
    from: 'patravali@namuna.example',
    configurationSet: 'patravali-up-namuna',
  });
  const sms = openSms({
    sms: { send } as never,
    sender: 'PTRVLI',
    entityId: '1101',
    configurationSet: 'patravali-up-namuna',
  });
  return {
    asked,
    letter: () => mail({ to: 'asha@namuna.example', subject: 'आज के कार्य', text: '…', tag }),
    sms: () => sms({ to: '9876543210', templateId: '1107', text: 'पत्रावली', tag }),
  };
};

describe('handing a message over', () => {
  it('names our own name for it, and in India the registered text', async () => {
    const { asked, letter, sms } = scene(async () => ({ MessageId: 'p-1' }));
    expect([await letter(), await sms()]).toEqual([
      { kind: 'accepted', providerId: 'p-1' },
      { kind: 'accepted', providerId: 'p-1' },
    ]);
    expect(asked).toMatchObject([
      {
        EmailTags: [
          { Name: 'officer', Value: 'ofr_1' },
          { Name: 'message', Value: 'msg_1' },
        ],
      },
      {
        DestinationPhoneNumber: '+919876543210',
        DestinationCountryParameters: { IN_ENTITY_ID: '1101', IN_TEMPLATE_ID: '1107' },
        Context: { officer: 'ofr_1', message: 'msg_1' },
      },
    ]);
  });

  it.each([
    ['MessageRejected', 400, 'refused'],
    ['BadRequestException', 400, 'refused'],
    ['MailFromDomainNotVerifiedException', 400, 'turned-away'],
    ['TooManyRequestsException', 429, 'turned-away'],
    ['AccessDeniedException', 403, 'turned-away'],
  ] as const)('takes %s for what it is', async (name, status, kind) => {
    const { letter } = scene(async () => {
      throw failing(name, status);
    });
    expect(await letter()).toEqual({ kind });
  });

  it.each([
    ['InternalFailure', 500],
    ['TimeoutError', undefined],
  ] as const)('does not take %s for a no: the message may be on its way', async (name, status) => {
    const { sms } = scene(async () => {
      throw failing(name, status);
    });
    await expect(sms()).rejects.toThrow(name);
  });

  it('lets a number that is none, or whose owner wants nothing, be', async () => {
    for (const name of ['ValidationException', 'ConflictException']) {
      const { sms } = scene(async () => {
        throw failing(name, 400);
      });
      expect(await sms()).toEqual({ kind: 'refused' });
    }
  });
});
