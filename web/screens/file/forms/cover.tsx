import { LETTER_LANGUAGES, LIMITS, RETENTIONS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Ask } from '../../../client.ts';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField, ProseField } from '../../../parts/fields.tsx';
import { parseDay, typedDay } from '../../../time.ts';
import { optionalFault } from '../../../typed-fault.ts';
import type { FormProps } from '../on-file.ts';

type Cover = Ask<'setCover'>['body'];

const LINES = ['category', 'subCategory'] as const satisfies readonly (keyof Cover)[];
const PROSE = [
  'description',
  'previousReferences',
  'laterReferences',
  'remarks',
] as const satisfies readonly (keyof Cover)[];
type Text = (typeof LINES)[number] | (typeof PROSE)[number];

/** What stands on the cover beside number and subject: the whole of it, in place of what stood there. */
export const CoverForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const { cover = {} } = file;
  const name = (field: string) => `cover.${field}.${file.fileId}.${file.version}`;
  const texts = {
    description: useTyped(name('description'), cover.description ?? ''),
    category: useTyped(name('category'), cover.category ?? ''),
    subCategory: useTyped(name('sub-category'), cover.subCategory ?? ''),
    previousReferences: useTyped(name('previous'), cover.previousReferences ?? ''),
    laterReferences: useTyped(name('later'), cover.laterReferences ?? ''),
    remarks: useTyped(name('remarks'), cover.remarks ?? ''),
  };
  const language = useTyped(name('language'), cover.language ?? '');
  const retention = useTyped(name('retention'), cover.retention ?? '');
  const dueOn = useTyped(name('due-on'), cover.dueOn ? typedDay(cover.dueOn) : '');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const day = parseDay(dueOn.text);
  const fault = (field: Text): string | undefined => {
    const isLine = field === 'category' || field === 'subCategory';
    return optionalFault(texts[field].text, isLine ? LIMITS.name : LIMITS.remark, words);
  };
  const wrongDay = dueOn.text.trim() !== '' && day === undefined ? words.dayWrong : undefined;
  const chosenLanguage = LETTER_LANGUAGES.find(each => each === language.text);
  const chosenRetention = RETENTIONS.find(each => each === retention.text);
  const submit = () => {
    setTried(true);
    if (wrongDay !== undefined || [...LINES, ...PROSE].some(field => fault(field) !== undefined)) return;
    void act.run(async () => {
      const written = [...LINES, ...PROSE].filter(field => texts[field].text.trim() !== '');
      const body: Cover = {
        ...Object.fromEntries(written.map(field => [field, texts[field].text])),
        ...(chosenLanguage === undefined ? {} : { language: chosenLanguage }),
        ...(chosenRetention === undefined ? {} : { retention: chosenRetention }),
        ...(day === undefined ? {} : { dueOn: day }),
      };
      await call('setCover', { params: { fileId: file.fileId }, body });
      for (const each of [...Object.values(texts), language, retention, dueOn]) each.clear();
      say(words.done['set-cover']);
      onDone();
    });
  };
  const field = (which: Text) => ({
    label: words.cover[which],
    name: which,
    optional: true,
    value: texts[which].text,
    onType: texts[which].type,
    wrong: tried ? fault(which) : undefined,
  });
  return (
    <ActForm
      act={act}
      doing={words.act['set-cover']}
      label={words.act['set-cover']}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <ProseField {...field('description')} rows={2} />
      <div class="pair">
        <LineField {...field('category')} />
        <LineField {...field('subCategory')} />
        <ChoiceField
          label={words.cover.language}
          optional
          value={chosenLanguage ?? ''}
          choices={LETTER_LANGUAGES}
          names={words.letterLanguage}
          none={words.cover.none}
          onChoose={language.type}
        />
        <ChoiceField
          label={words.cover.retention}
          optional
          value={chosenRetention ?? ''}
          choices={RETENTIONS}
          names={words.cover.years}
          none={words.cover.none}
          onChoose={retention.type}
        />
      </div>
      <ProseField {...field('previousReferences')} rows={2} />
      <ProseField {...field('laterReferences')} rows={2} />
      <DayField
        label={words.cover.dueOn}
        name="dueOn"
        optional
        value={dueOn.text}
        onType={dueOn.type}
        wrong={tried ? wrongDay : undefined}
      />
      <ProseField {...field('remarks')} rows={2} />
    </ActForm>
  );
};
