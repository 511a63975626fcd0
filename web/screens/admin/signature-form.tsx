import { LIMITS } from 'virtual:contract';
import { SIGNATURE_WORDS } from 'virtual:directory';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField } from '../../parts/fields.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText, parseDay, typedDay } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { CodeField, Facts } from './fields.tsx';
import type { Person } from './readiness-people.tsx';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

type Standing = Person['signature']['standing'];

/** What is done from each standing, what is mostly next first. */
const NEXT = {
  none: ['request'],
  requested: ['verify-identity', 'revoke'],
  'identity-verified': ['issue', 'revoke'],
  issued: ['register', 'report-lost', 'revoke'],
  registered: ['renew', 'suspend', 'report-lost', 'revoke'],
  expiring: ['renew', 'suspend', 'report-lost', 'revoke'],
  expired: ['renew', 'suspend', 'report-lost', 'revoke'],
  suspended: ['resume', 'report-lost', 'revoke'],
  revoked: ['request'],
} as const satisfies Record<Standing, readonly string[]>;

const OF_CERTIFICATE: readonly string[] = ['register', 'renew', 'resume'];
const WITH_REASON: readonly string[] = ['suspend', 'report-lost', 'revoke'];
const SERIAL = /^[0-9A-F]{2,40}$/;

/** Takes a digital signature a step on in its register; what the step must be told is asked for. */
export const SignatureForm = (props: { person: Person; onDone: () => void; onCancel: () => void }) => {
  const { call, words, admin, say, language, register } = useAdmin();
  const act = useAct();
  const { officer, signature } = props.person;
  const { standing, since, reason } = signature;
  const next: readonly (keyof typeof admin.signatureAct)[] = NEXT[standing];
  const draft = useDraft(`signature.${officer.officerId}`, {
    act: next[0] ?? '',
    holder: signature.holder ?? officer.names.en,
    serial: signature.serial ?? '',
    expires: signature.expires === undefined ? '' : typedDay(signature.expires),
    reason: '',
  });
  const doing = next.find(each => each === draft.value('act')) ?? next[0];
  const isCertificate = doing !== undefined && OF_CERTIFICATE.includes(doing);
  const hasReason = doing !== undefined && WITH_REASON.includes(doing);
  const expires = parseDay(draft.value('expires'));
  const wrong = {
    holder: isCertificate ? lineFault(draft.value('holder'), LIMITS.name, words) : undefined,
    serial: isCertificate && !SERIAL.test(draft.value('serial')) ? admin.readiness.serialWrong : undefined,
    expires: isCertificate && expires === undefined ? words.dayWrong : undefined,
    reason: hasReason ? lineFault(draft.value('reason'), LIMITS.reason, words) : undefined,
  };
  const shown = draft.tried ? wrong : ({} as Partial<typeof wrong>);
  const submit = () => {
    draft.try();
    if (doing === undefined || Object.values(wrong).some(fault => fault !== undefined)) return;
    void act.run(async () => {
      await call('setSignature', {
        params: { officerId: officer.officerId },
        body: {
          act: doing,
          ...(isCertificate && expires !== undefined
            ? { holder: draft.value('holder'), serial: draft.value('serial'), expires }
            : {}),
          ...(hasReason ? { reason: draft.value('reason') } : {}),
        },
      });
      draft.clear();
      say(`${officer.names[language]}: ${admin.done.saved}`);
      register.forget();
      props.onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={`${admin.readiness.signature}: ${officer.names[language]}`}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      <Facts
        facts={[
          [
            admin.readiness.standsAt,
            `${SIGNATURE_WORDS[standing][language]}${since === undefined ? '' : ` · ${dayText(since, language)}`}`,
          ],
          [admin.readiness.serial, signature.serial && <code>{signature.serial}</code>],
          [admin.readiness.expires, signature.expires && dayText(signature.expires, language)],
          [words.field.reason, reason && <span lang={languageOf(reason)}>{reason}</span>],
        ]}
      />
      <ChoiceField
        label={admin.readiness.nextStep}
        value={doing ?? ''}
        choices={next}
        names={admin.signatureAct}
        onChoose={draft.type('act')}
        hint={hasReason ? admin.readiness.stopsSigning : undefined}
      />
      {isCertificate && (
        <>
          <LineField
            label={admin.readiness.holder}
            name="holder"
            value={draft.value('holder')}
            onType={draft.type('holder')}
            wrong={shown.holder}
          />
          <div class="pair">
            <CodeField
              label={admin.readiness.serial}
              name="serial"
              value={draft.value('serial')}
              onType={draft.type('serial')}
              wrong={shown.serial}
              hint={admin.readiness.serialHint}
            />
            <DayField
              label={admin.readiness.expires}
              name="expires"
              value={draft.value('expires')}
              onType={draft.type('expires')}
              wrong={shown.expires}
            />
          </div>
        </>
      )}
      {hasReason && (
        <LineField
          label={words.field.reason}
          name="reason"
          value={draft.value('reason')}
          onType={draft.type('reason')}
          wrong={shown.reason}
        />
      )}
    </ActForm>
  );
};
