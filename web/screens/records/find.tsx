import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField } from '../../parts/fields.tsx';
import { looksLikeCode, plainCode } from '../paper/code-text.ts';
import { RecordRow } from './row.tsx';
import { RECORD_WORDS } from './words.ts';

/** A record by the code on its label: a hand scanner types it and ends with Enter. */
export const FindRecord = () => {
  const { call, language } = useOffice();
  const said = RECORD_WORDS[language];
  const act = useAct();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [found, setFound] = useState<Answer<'findRecord'>>();
  const look = (code: string) =>
    void act.run(async () => setFound(await call('findRecord', { params: { code: plainCode(code) } })));
  const submit = () => {
    setTried(true);
    setFound(undefined);
    if (looksLikeCode(typed)) look(typed);
  };
  return (
    <div class="find-record">
      <ActForm act={act} doing={said.find} label={said.findByCode} onSubmit={submit}>
        <LineField
          search
          label={said.code}
          name="record-code"
          value={typed}
          onType={setTyped}
          wrong={tried && !looksLikeCode(typed) ? said.notCode : undefined}
        />
      </ActForm>
      {found && (
        <ul class="rows" aria-label={said.found}>
          <RecordRow file={found} withState onDone={() => look(typed)} />
        </ul>
      )}
    </div>
  );
};
