import { serve } from '#functions/runtime/http.ts';
import { paperAddresses, readingLanguages, served } from '#functions/runtime/wiring.ts';
import { DOCUMENTS } from '#shared/contract/refusals/documents.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import * as routes from '#shared/contract/routes/documents.ts';
import { correctPageText } from './correct-page-text.ts';
import { getDocument } from './get-document.ts';
import { getPage } from './get-page.ts';
import { getPageText } from './get-page-text.ts';
import { listPageTexts } from './list-page-texts.ts';
import type { Papers } from './papers.ts';
import { requestUpload } from './request-upload.ts';

export const handler = serve(
  'documents',
  { routes, says: { ...DOCUMENTS, ...FILES } },
  served<'documents'>(office => {
    const papers: Papers = { ...office, addresses: paperAddresses() };
    return {
      requestUpload: requestUpload(papers),
      getDocument: getDocument(papers),
      getPage: getPage(papers),
      getPageText: getPageText(papers),
      listPageTexts: listPageTexts(papers),
      correctPageText: correctPageText({ ...papers, languages: readingLanguages() }),
    };
  }),
);
