import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { DayField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { parseDay } from '../../time.ts';
import type { Outgoing } from './outgoing.tsx';
import { DISPATCH_WORDS } from './words.ts';

/** Says who sends the letter out: oneself, or another post such as the registry. */
export const EntrustForm = ({ letter, onDone }: { letter: Outgoing; onDone: () => void }) => {
  const { call, words, language, say } = useOffice();
  const said = DISPATCH_WORDS[language];
  const [isOther, setOther] = useState(false);
  const [to, setTo] = useState('');
  const search = useTyped(`entrust.search.${letter.draftId}`);
  const day = useTyped(`entrust.day.${letter.draftId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const replyBy = parseDay(day.text);
  const submit = () => {
    setTried(true);
    if ((isOther && to === '') || (day.text !== '' && replyBy === undefined)) return;
    void act.run(async () => {
      await call('entrustDraft', {
        params: { draftId: letter.draftId },
        body: { ...(isOther ? { to } : {}), ...(replyBy === undefined ? {} : { replyBy }) },
      });
      search.clear();
      day.clear();
      say(said.entrusted);
      onDone();
    });
  };
  return (
    <ActForm act={act} doing={said.entrust} label={said.entrust} onSubmit={submit}>
      <fieldset class="views">
        <legend class="visually-hidden">{said.entrustedTo}</legend>
        {[false, true].map(other => (
          <button
            key={String(other)}
            type="button"
            aria-pressed={isOther === other}
            onClick={() => setOther(other)}
          >
            {other ? said.toOther : said.toSelf}
          </button>
        ))}
      </fieldset>
      {isOther && (
        <PostPicker
          chosen={to}
          onChoose={setTo}
          search={search}
          label={said.entrustedTo}
          wrong={tried && to === '' ? words.send.choose : undefined}
        />
      )}
      <DayField label={said.replyBy} value={day.text} onType={day.type} optional />
    </ActForm>
  );
};
