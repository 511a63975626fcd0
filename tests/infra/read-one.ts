import { readFile } from 'node:fs/promises';
import { openPageReader } from '#shared/documents/reading/reader.ts';
import { PAGE_WIDTH, renderPage } from '#shared/documents/render.ts';

/** What the function that reads pages does, in small: reads the scan at a path. */
export const handler = async (path: string): Promise<unknown> => {
  const page = await renderPage(await readFile(path), 'image/jpeg', { number: 1, width: PAGE_WIDTH });
  if (page.kind === 'refused') return page;
  const reader = openPageReader({ languages: ['hin', 'eng'] });
  try {
    return await reader.read(page.webp);
  } finally {
    await reader.close();
  }
};
