import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { useDesk } from '../../../office/use-desk.ts';
import { usePostNames } from '../../../office/use-posts.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { ProseField } from '../../../parts/fields.tsx';
import { goTo } from '../../../place.ts';
import { lineFault } from '../../../typed-fault.ts';
import { Phrases } from '../../send/phrases.tsx';
import type { FormProps } from '../on-file.ts';

/** A note of one phrase, and the file goes back on its way: both in one act. */
export const ApproveForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, language, say, ended } = useOffice();
  const nameOfPost = usePostNames();
  const desk = useDesk();
  const said = useTyped(`approve.${file.fileId}`, words.many.approvedWords);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const wrong = lineFault(said.text, LIMITS.remark, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      const { items } = await call('approveMany', { body: { fileIds: [file.fileId], words: said.text } });
      const [came] = items;
      // One of many that was refused is an answer of its own; here it is the whole of it.
      if (came?.refused) return Promise.reject(came.refused[language]);
      ended.add(file.holdingId);
      said.clear();
      onLeave();
      say(`${file.number}: ${words.moves.approved}`);
      goTo({ screen: 'work' });
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.moves.approve}
      label={words.moves.approve}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {file.returnsTo && <p>{words.panel.returnsTo(nameOfPost(file.returnsTo))}</p>}
      <Phrases phrases={desk.phrases} into={said} />
      <ProseField
        label={words.many.words}
        name="words"
        rows={2}
        value={said.text}
        onType={said.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};
