import { CATEGORIES, DELIVERY_MODES, LETTER_LANGUAGES, LETTER_TYPES, VIP_KINDS } from 'virtual:contract';
import type { ComponentChildren } from 'preact';
import { useOffice } from '../../office/office.ts';
import { ChoiceField, DayField, LineField, ProseField } from '../../parts/fields.tsx';
import { type Entry, type Field, YES } from './details.ts';

/** What stands beneath a field, as what the machine read for it. */
export type Beneath = (field: Field) => ((id: string) => ComponentChildren) | undefined;
type Shown = { readonly of: Entry; readonly tried: boolean; readonly beneath?: Beneath };

const useParts = ({ of: entry, tried, beneath }: Shown) => {
  const { words } = useOffice();
  const { fields, faults } = entry;
  const common = (field: Field) => ({
    name: field,
    value: fields[field].text,
    onType: fields[field].type,
    wrong: tried ? faults[field] : undefined,
    beneath: beneath?.(field),
  });
  return { words, entry, common };
};

/** Who wrote, and about what. */
export const Compulsory = (props: Shown) => {
  const { words, common } = useParts(props);
  const name = common('name');
  return (
    <>
      <LineField
        {...name}
        label={words.field.name}
        hint={name.wrong === undefined ? words.dak.senderRule : undefined}
      />
      <LineField {...common('office')} label={words.field.office} />
      <LineField {...common('subject')} label={words.field.subject} />
    </>
  );
};

/** When it came, and how: frozen once it is diarised. */
export const Arrived = (props: Shown) => {
  const { words, entry, common } = useParts(props);
  const { deliveryMode } = entry.fields;
  return (
    <div class="pair">
      <DayField {...common('receivedOn')} label={words.field.receivedOn} />
      <ChoiceField
        label={words.field.deliveryMode}
        value={DELIVERY_MODES.find(mode => mode === deliveryMode.text) ?? DELIVERY_MODES[0]}
        choices={DELIVERY_MODES}
        names={words.deliveryMode}
        onChoose={deliveryMode.type}
      />
    </div>
  );
};

const CategoryFields = (props: Shown) => {
  const { words, entry, common } = useParts(props);
  const { fields, category } = entry;
  return (
    <>
      <div class="pair">
        <ChoiceField
          label={words.field.category}
          value={category}
          choices={CATEGORIES}
          names={words.category}
          onChoose={fields.category.type}
        />
        <LineField {...common('subCategory')} optional label={words.field.subCategory} />
      </div>
      {category === 'vip' && (
        <div class="pair">
          <ChoiceField
            label={words.field.kind}
            value={VIP_KINDS.find(kind => kind === fields.vipKind.text) ?? ''}
            choices={VIP_KINDS}
            names={words.vipKind}
            none={words.entry.none}
            wrong={common('vipKind').wrong}
            onChoose={fields.vipKind.type}
          />
          <LineField {...common('vipName')} optional label={words.field.vipName} />
        </div>
      )}
      {category === 'rti' && (
        <div class="field">
          <label class="tick">
            <input
              type="checkbox"
              checked={fields.lifeOrLiberty.text === YES}
              onChange={event => fields.lifeOrLiberty.type(event.currentTarget.checked ? YES : '')}
            />
            {words.field.lifeOrLiberty}
          </label>
          <p class="hint">{words.entry.lifeHint}</p>
        </div>
      )}
    </>
  );
};

/** All that is known of a letter beside what is compulsory; `frozen` where the letter’s own date is set elsewhere. */
export const MoreFields = (props: Shown & { frozen?: boolean; offered?: boolean }) => {
  const { words, entry, common } = useParts(props);
  const { fields } = entry;
  const line = (field: Exclude<Field, 'deliveryMode' | 'vipKind' | 'vipName'>) => (
    <LineField {...common(field)} optional label={words.field[field]} />
  );
  return (
    <>
      {/* A line of the letter needs the form's whole width to be read. */}
      <div class={props.offered ? undefined : 'pair'}>
        {line('letterNumber')}
        {!props.frozen && <DayField {...common('letterDate')} optional label={words.field.letterDate} />}
      </div>
      <div class="pair">
        <ChoiceField
          optional
          label={words.field.letterType}
          value={LETTER_TYPES.find(type => type === fields.letterType.text) ?? ''}
          choices={LETTER_TYPES}
          names={words.letterType}
          none={words.entry.none}
          onChoose={fields.letterType.type}
        />
        <ChoiceField
          optional
          label={words.field.language}
          value={LETTER_LANGUAGES.find(each => each === fields.language.text) ?? ''}
          choices={LETTER_LANGUAGES}
          names={words.letterLanguage}
          none={words.entry.none}
          onChoose={fields.language.type}
        />
      </div>
      <CategoryFields {...props} />
      <div class="pair">
        <DayField {...common('answerBy')} optional label={words.field.answerBy} />
        {line('previousReference')}
      </div>
      {line('enclosures')}
      <div class="pair">
        {line('designation')}
        {line('ministry')}
      </div>
      {line('address')}
      <div class="pair">
        {line('district')}
        {line('state')}
        {line('country')}
        {line('pin')}
        {line('mobile')}
        {line('email')}
      </div>
      <ProseField {...common('remarks')} optional rows={2} label={words.field.remarks} />
    </>
  );
};
