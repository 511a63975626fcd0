import type { ComponentChildren } from 'preact';
import { useOffice } from '../../office/office.ts';
import { languageOf } from '../../parts/written.ts';
import { dayText } from '../../time.ts';
import type { Details } from '../dak/details.ts';

const Written = ({ text }: { text: string }) => <span lang={languageOf(text)}>{text}</span>;

/** What else the diary says, as far as it says anything. */
export const MoreFacts = ({ details }: { details: Details }) => {
  const { words, language } = useOffice();
  const { field } = words;
  const { sender, vip, category, subCategory, letterType, answerBy, lifeOrLiberty } = details;
  const line = (label: string, text: string | undefined): readonly [string, ComponentChildren][] =>
    text === undefined ? [] : [[label, <Written key={label} text={text} />]];
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    ...(letterType === undefined ? [] : [[field.letterType, words.letterType[letterType]] as const]),
    ...(details.language === undefined
      ? []
      : [[field.language, words.letterLanguage[details.language]] as const]),
    ...(category === 'general' ? [] : [[field.category, words.category[category]] as const]),
    ...line(field.subCategory, subCategory),
    ...(vip === undefined ? [] : [[field.kind, words.vipKind[vip.kind]] as const]),
    ...line(field.vipName, vip?.name),
    ...(answerBy === undefined ? [] : [[field.answerBy, dayText(answerBy, language)] as const]),
    ...(lifeOrLiberty ? [[field.lifeOrLiberty, words.receiptPage.yes] as const] : []),
    ...line(field.designation, sender.designation),
    ...line(field.ministry, sender.ministry),
    ...line(field.district, sender.district),
    ...line(field.state, sender.state),
    ...line(field.country, sender.country),
    ...line(field.pin, sender.pin),
    ...line(field.mobile, sender.mobile),
    ...line(field.email, sender.email),
    ...line(field.enclosures, details.enclosures),
    ...line(field.previousReference, details.previousReference),
    ...line(field.remarks, details.remarks),
  ];
  if (facts.length === 0) return null;
  return (
    <details class="earlier">
      <summary>{words.entry.more}</summary>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </details>
  );
};
