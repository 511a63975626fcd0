import { KEPT, LIMITS, NATURES, PRIORITIES } from 'virtual:contract';
import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { useAct } from '../office/use-act.ts';
import { useAnswer } from '../office/use-answer.ts';
import { useTyped } from '../office/use-typed.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Failed } from '../parts/failed.tsx';
import { ChoiceField, LineField } from '../parts/fields.tsx';
import { HeadPicker, type PickedHead } from '../parts/head-picker.tsx';
import { ReceiptEntry } from '../parts/receipt-entry.tsx';
import { Title } from '../parts/title.tsx';
import { goTo } from '../place.ts';
import { lineFault, optionalFault } from '../typed-fault.ts';

type Priority = NonNullable<Ask<'createFile'>['body']['priority']>;

const useReceipt = (receiptId: string | undefined) => {
  const { call } = useOffice();
  return useAnswer(
    async () => (receiptId === undefined ? undefined : call('getReceipt', { params: { receiptId } })),
    `receipt ${receiptId}`,
  );
};

/** Opens a new file in the acting post's office; on a receipt, its subject is offered. */
export const NewFileScreen = ({ receiptId }: { receiptId?: string | undefined }) => {
  const { call, words, say, ended, me, postId } = useOffice();
  const subject = useTyped(`new-file.${receiptId ?? ''}.subject`);
  const [priority, setPriority] = useState<Priority | ''>('ordinary');
  const [classification, setClassification] = useState<(typeof KEPT)[number]>();
  const [nature, setNature] = useState<(typeof NATURES)[number]>('electronic');
  const [head, setHead] = useState<PickedHead>();
  const number = useTyped(`new-file.${receiptId ?? ''}.number`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const { answer: receipt, failure, again } = useReceipt(receiptId);
  // The receipt's subject is offered once
  useEffect(() => {
    if (receipt !== undefined) subject.offer(receipt.details.subject);
  }, [receipt]);

  // What was entrusted in a confidential letter is not told in a normal file.
  const kept = classification ?? receipt?.classification ?? 'normal';
  const wrong = lineFault(subject.text, LIMITS.subject, words);
  const wrongNumber = optionalFault(number.text, LIMITS.name, words);
  const officeId = me.posts.find(({ post }) => post.postId === postId)?.office.officeId;
  const create = () => {
    setTried(true);
    if (wrong !== undefined || wrongNumber !== undefined) return;
    void act.run(async () => {
      const made = await call('createFile', {
        body: {
          subject: subject.text,
          priority: priority || 'ordinary',
          classification: kept,
          nature,
          ...(head === undefined ? {} : { head: head.headId }),
          ...(number.text.trim() === '' ? {} : { number: number.text }),
          ...(receiptId === undefined ? {} : { receiptId }),
        },
      });
      subject.clear();
      number.clear();
      if (receipt) ended.add(receipt.holdingId);
      say(words.newFile.created(made.number));
      goTo({ screen: 'file', fileId: made.fileId, tab: 'sheet' });
    });
  };
  return (
    <section class="narrow">
      <Title text={words.newFile.title} />
      <Failed failure={failure} again={again} />
      {receipt && <ReceiptEntry receipt={receipt} />}
      <ActForm act={act} doing={words.newFile.create} onSubmit={create} label={words.newFile.title}>
        <LineField
          label={words.field.subject}
          name="subject"
          value={subject.text}
          onType={subject.type}
          wrong={tried ? wrong : undefined}
        />
        {officeId && <HeadPicker officeId={officeId} chosen={head} onChoose={setHead} />}
        <ChoiceField
          label={words.field.priority}
          value={priority}
          choices={PRIORITIES}
          names={words.priority}
          onChoose={setPriority}
        />
        <div class="pair">
          <ChoiceField
            label={words.classification.label}
            value={kept}
            choices={KEPT}
            names={words.classification.name}
            hint={kept === 'confidential' ? words.classification.hint : undefined}
            onChoose={chosen => setClassification(chosen || 'normal')}
          />
          <ChoiceField
            label={words.nature.label}
            value={nature}
            choices={NATURES}
            names={words.nature.name}
            onChoose={chosen => setNature(chosen || 'electronic')}
          />
        </div>
        <LineField
          optional
          label={words.newFile.number}
          name="number"
          value={number.text}
          onType={number.type}
          wrong={wrongNumber}
          hint={words.newFile.numberHint}
        />
      </ActForm>
    </section>
  );
};
