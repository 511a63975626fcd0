import { LIMITS } from 'virtual:contract';
import { PATTERNS } from 'virtual:directory';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField, ProseField } from '../../parts/fields.tsx';
import { PrintButton } from '../../parts/printed.tsx';
import { lineFault } from '../../typed-fault.ts';
import type { Office } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

const TONGUES = ['hi', 'en'] as const;

/** What stands at the head of an office's letters, in both languages; it is seen on a letter before it is saved. */
export const LetterheadForm = (props: { office: Office; onDone: () => void; onCancel: () => void }) => {
  const { office } = props;
  const { call, words, admin, register, say } = useAdmin();
  const said = admin.letters;
  const act = useAct();
  const { letterhead, officeId } = office;
  const draft = useDraft(`letterhead.${officeId}`, {
    headingHi: letterhead?.heading?.hi ?? '',
    headingEn: letterhead?.heading?.en ?? '',
    addressHi: letterhead?.address.hi ?? '',
    addressEn: letterhead?.address.en ?? '',
    telephone: letterhead?.telephone ?? '',
    email: letterhead?.email ?? '',
  });
  const of = (key: Parameters<typeof draft.value>[0]) => draft.value(key).trim();
  const fits = (pattern: string, text: string) => text === '' || new RegExp(pattern).test(text);
  const wrong = {
    heading: (of('headingHi') === '') !== (of('headingEn') === '') ? said.headingBoth : undefined,
    addressHi: lineFault(of('addressHi'), LIMITS.subject, words),
    addressEn: lineFault(of('addressEn'), LIMITS.subject, words),
    telephone: fits(PATTERNS.telephone, of('telephone')) ? undefined : said.telephoneWrong,
    email: fits(PATTERNS.email, of('email').toLowerCase()) ? undefined : admin.emailWrong,
  };
  const isWhole = Object.values(wrong).every(each => each === undefined);
  const shown = (key: keyof typeof wrong) => (draft.tried ? wrong[key] : undefined);
  const whole = () => ({
    ...(of('headingHi') === '' ? {} : { heading: { hi: of('headingHi'), en: of('headingEn') } }),
    address: { hi: of('addressHi'), en: of('addressEn') },
    ...(of('telephone') === '' ? {} : { telephone: of('telephone') }),
    ...(of('email') === '' ? {} : { email: of('email') }),
  });
  const submit = () => {
    draft.try();
    if (!isWhole) return;
    void act.run(async () => {
      const made = await call('setLetterhead', { params: { officeId }, body: whole() });
      register.put({ offices: [made] });
      draft.clear();
      say(admin.done.saved);
      props.onDone();
    });
  };
  const field = (key: Parameters<typeof draft.value>[0]) => ({
    name: key,
    value: draft.value(key),
    onType: draft.type(key),
  });
  return (
    <ActForm
      act={act}
      label={said.edit}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
      beside={TONGUES.map(language => (
        <PrintButton
          key={language}
          label={language === 'hi' ? said.previewHindi : said.previewEnglish}
          disabled={!isWhole}
          make={() =>
            call('previewLetterhead', { params: { officeId }, body: { letterhead: whole(), language } })
          }
        />
      ))}
    >
      <div class="pair">
        <LineField label={said.headingHindi} {...field('headingHi')} optional wrong={shown('heading')} />
        <LineField label={said.headingEnglish} {...field('headingEn')} optional wrong={shown('heading')} />
      </div>
      <div class="pair">
        <ProseField label={said.addressHindi} {...field('addressHi')} wrong={shown('addressHi')} />
        <ProseField label={said.addressEnglish} {...field('addressEn')} wrong={shown('addressEn')} />
      </div>
      <div class="pair">
        <LineField label={said.telephone} {...field('telephone')} optional wrong={shown('telephone')} />
        <LineField label={said.email} {...field('email')} optional wrong={shown('email')} />
      </div>
    </ActForm>
  );
};
