import { ACTIONS } from 'virtual:contract';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ChoiceField } from '../../parts/fields.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayAfter, istDayOf } from '../../time.ts';
import { PAD_WORDS } from './words.ts';

type Desk = Answer<'getDesk'>;

const DUE = ['0', '1', '3', '7', '15', '30'] as const;
const FIRST = 'for-necessary-action' satisfies (typeof ACTIONS)[number];

/** What every marking says until it is chosen otherwise. */
export const usePresets = (desk: Desk | undefined) => {
  const { language, now } = useOffice();
  const action = useTyped('pad.action', FIRST);
  const phrase = useTyped('pad.phrase');
  const due = useTyped('pad.due');
  const phrases = [...(desk?.own.phrases ?? []), ...(desk?.office.phrases ?? [])];
  const texts = new Map(
    phrases.flatMap(each => {
      const text = each[language] ?? each.hi ?? each.en;
      return text === undefined ? [] : [[String(each.phraseId), text] as const];
    }),
  );
  const days = DUE.find(each => each === due.text);
  const remark = texts.get(phrase.text);
  const asked = ACTIONS.find(each => each === action.text) ?? FIRST;
  return {
    typed: { action, phrase, due },
    asked,
    days,
    texts,
    remark,
    said: () => ({
      action: asked,
      ...(remark === undefined ? {} : { remark }),
      ...(days === undefined ? {} : { dueOn: dayAfter(istDayOf(now()), Number(days)) }),
    }),
  };
};

/** Action, phrase and day, preset for all that is marked. */
export const PresetFields = ({ of: presets }: { of: ReturnType<typeof usePresets> }) => {
  const { words, language } = useOffice();
  const pad = PAD_WORDS[language];
  const { typed, asked, days, texts, remark } = presets;
  const ids = [...texts.keys()];
  const dueNames = Object.fromEntries(DUE.map(each => [each, pad.dueIn(Number(each))])) as Record<
    (typeof DUE)[number],
    string
  >;
  return (
    <div class="presets">
      <ChoiceField
        label={pad.action}
        value={asked}
        choices={ACTIONS}
        names={words.action}
        onChoose={typed.action.type}
      />
      <div lang={remark === undefined ? undefined : languageOf(remark)}>
        <ChoiceField
          label={pad.phrase}
          value={remark === undefined ? '' : typed.phrase.text}
          choices={ids}
          names={Object.fromEntries(texts)}
          none={pad.noPhrase}
          onChoose={typed.phrase.type}
        />
      </div>
      <ChoiceField
        label={pad.due}
        value={days ?? ''}
        choices={DUE}
        names={dueNames}
        none={pad.noDue}
        onChoose={typed.due.type}
      />
    </div>
  );
};
