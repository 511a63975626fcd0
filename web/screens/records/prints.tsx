import { LIMITS } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { PrintButton } from '../../parts/printed.tsx';
import { type AtRest, hasPaper } from './deed.ts';
import { RECORD_WORDS } from './words.ts';

/** Labels for what of these is on paper; nothing where none is. */
export const PrintLabels = ({ files }: { files: readonly AtRest[] }) => {
  const { call, language } = useOffice();
  const fileIds = files
    .filter(hasPaper)
    .map(({ fileId }) => fileId)
    .slice(0, LIMITS.bulk);
  if (fileIds.length === 0) return null;
  return (
    <PrintButton
      label={RECORD_WORDS[language].printLabels(fileIds.length)}
      make={() => call('printRecordLabels', { body: { fileIds, language } })}
    />
  );
};

/** The certificate of what was disposed of, in the language of the screen; once its contents are gone. */
export const PrintCertificate = ({ file: { fileId, disposed } }: { file: AtRest }) => {
  const { call, language } = useOffice();
  if (!disposed?.erased) return null;
  return (
    <PrintButton
      label={RECORD_WORDS[language].printCertificate}
      make={() => call('printCertificate', { params: { fileId }, body: { language } })}
    />
  );
};
