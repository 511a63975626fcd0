import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { useAnswer, usePages } from '../../../office/use-answer.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { LineField, ProseField } from '../../../parts/fields.tsx';
import { Pages } from '../../../parts/pages.tsx';
import { lineFault } from '../../../typed-fault.ts';
import type { FormProps } from '../on-file.ts';
import { FileChoices } from './file-choices.tsx';

/** Finds another file by its words or number, and links the two. */
export const LinkForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say, postId } = useOffice();
  const search = useTyped(`link.search.${file.fileId}`);
  const chosen = useTyped(`link.to.${file.fileId}`);
  const [asked, setAsked] = useState(search.text.trim());
  const [tried, setTried] = useState(false);
  const act = useAct();
  const { answer, failure, again } = useAnswer(
    async () => (asked === '' ? [] : (await call('search', { query: { q: asked } })).items),
    `link ${asked} ${postId}`,
  );
  const files = (answer ?? []).flatMap(({ objectId, number, subject }) =>
    objectId.startsWith('fil_') && objectId !== file.fileId ? [{ fileId: objectId, number, subject }] : [],
  );
  const to = files.find(({ fileId }) => fileId === chosen.text)?.fileId;
  const submit = () => {
    setTried(true);
    if (to === undefined) return;
    void act.run(async () => {
      await call('linkFiles', { params: { fileId: file.fileId }, body: { to } });
      search.clear();
      chosen.clear();
      say(words.done.link);
      onDone();
    });
  };
  return (
    <ActForm act={act} doing={words.act.link} label={words.act.link} onSubmit={submit} onCancel={onCancel}>
      <p class="hint">{words.moves.linkHint}</p>
      <LineField
        search
        label={words.moves.linkSearch}
        value={search.text}
        onType={search.type}
        wrong={tried && to === undefined ? words.moves.linkChoose : undefined}
        onEnter={() => setAsked(search.text.trim())}
      />
      <p>
        <button type="button" onClick={() => setAsked(search.text.trim())}>
          {words.moves.search}
        </button>
      </p>
      <Failed failure={failure} again={again} />
      {asked !== '' && answer && files.length === 0 && <p class="quiet">{words.moves.linkNone}</p>}
      {files.length > 0 && (
        <FileChoices legend={words.work.file} items={files} chosen={chosen.text} onChoose={chosen.type} />
      )}
    </ActForm>
  );
};

/** Takes the link to another file away, with a reason. */
export const UnlinkForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const params = { fileId: file.fileId };
  const reason = useTyped(`unlink.${file.fileId}`);
  const chosen = useTyped(`unlink.to.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const list = usePages(
    cursor => call('listLinks', { params, query: cursor ? { cursor } : {} }),
    `links ${file.fileId}`,
    file.version,
  );
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (chosen.text === '' || wrong !== undefined) return;
    void act.run(async () => {
      await call('unlinkFiles', { params, body: { to: chosen.text, reason: reason.text } });
      reason.clear();
      chosen.clear();
      say(words.done.unlink);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.act.unlink}
      label={words.act.unlink}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Pages of={list} empty="">
        {items => (
          <FileChoices
            legend={words.moves.unlinkWhich}
            items={items}
            chosen={chosen.text}
            onChoose={chosen.type}
          />
        )}
      </Pages>
      {tried && chosen.text === '' && <p class="wrong">{words.moves.linkChoose}</p>}
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};
