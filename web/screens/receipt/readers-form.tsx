import { LIMITS } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped, useTypedValue } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import type { ActProps } from './on-receipt.ts';

/** The posts that need to know a confidential letter beside those who have it or had it. */
export const ReadersForm = ({ receipt, onDone, onCancel }: ActProps) => {
  const { call, words, say } = useOffice();
  const { receiptId, readers = [] } = receipt;
  const search = useTyped(`readers.search.${receiptId}`);
  const chosen = useTypedValue<readonly string[]>(`readers.${receiptId}`);
  const act = useAct();
  const posts: readonly string[] = chosen.value ?? readers;
  const toggle = (postId: string) =>
    chosen.keep(posts.includes(postId) ? posts.filter(each => each !== postId) : [...posts, postId]);
  const submit = () =>
    void act.run(async () => {
      const body = { readers: posts.slice(0, LIMITS.readers) };
      await call('setReceiptReaders', { params: { receiptId }, body });
      search.clear();
      chosen.clear();
      say(words.receiptDone['set-readers']);
      onDone();
    });
  return (
    <ActForm
      act={act}
      doing={words.readers.save}
      label={words.readers.title}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p class="hint">{words.readers.hint}</p>
      {posts.length === 0 && <p class="quiet">{words.readers.none}</p>}
      <PostPicker
        chosen={posts}
        label={words.readers.title}
        search={search}
        wrong={undefined}
        onChoose={toggle}
      />
    </ActForm>
  );
};
