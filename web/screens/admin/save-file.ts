import { useAct } from '../../office/use-act.ts';
import { useAdmin } from './use-admin.ts';

/** Lets the browser keep what an address holds. */
const keep = (url: string, fileName: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
};

/** Without this mark, Excel takes the letters of a table for others; a browser takes it off what it reads. */
const MARK = '\uFEFF';
/** Until the browser has taken the text up. */
const KEPT_MS = 60_000;

export const keepText = (text: string, fileName: string): void => {
  const url = URL.createObjectURL(new Blob([MARK, text], { type: 'text/csv;charset=utf-8' }));
  keep(url, fileName);
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
};

type Form = { readonly form: 'xlsx' } | { readonly form: 'csv'; readonly sheet: string };

/** The directory as sheets, or empty sheets to fill in: made for the caller and fetched at an address of their own. */
export const useMadeFile = (id: 'exportDirectory' | 'getImportTemplate') => {
  const { call, language } = useAdmin();
  const act = useAct();
  const fetchIt = (form: Form) =>
    void act.run(async () => {
      const { url, fileName } = await call(id, { query: { ...form, language } });
      keep(url, fileName);
    });
  return { ...act, fetchIt };
};
