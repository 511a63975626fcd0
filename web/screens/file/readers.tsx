import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import type { FormProps } from './on-file.ts';

/** The posts that need to know a confidential file beside those who have it or had it. */
export const ReadersForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const search = useTyped(`readers.search.${file.fileId}`);
  const [readers, setReaders] = useState<readonly string[]>(file.readers ?? []);
  const act = useAct();
  const submit = () =>
    void act.run(async () => {
      const params = { fileId: file.fileId };
      await call('setFileReaders', { params, body: { readers: [...readers] } });
      search.clear();
      say(words.done['set-readers']);
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
      {readers.length === 0 && <p class="quiet">{words.readers.none}</p>}
      <PostPicker
        chosen={readers}
        label={words.readers.title}
        search={search}
        wrong={undefined}
        onChoose={postId =>
          setReaders(
            readers.includes(postId) ? readers.filter(each => each !== postId) : [...readers, postId],
          )
        }
      />
    </ActForm>
  );
};
