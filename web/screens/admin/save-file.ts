import { keep } from '../../office/save-text.ts';
import { useAct } from '../../office/use-act.ts';
import { useAdmin } from './use-admin.ts';

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
