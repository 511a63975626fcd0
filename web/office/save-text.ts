/** Lets the browser keep what an address holds. */
export const keep = (url: string, fileName: string): void => {
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

/** Lets the browser keep a table. */
export const keepText = (text: string, fileName: string): void => {
  const url = URL.createObjectURL(new Blob([MARK, text], { type: 'text/csv;charset=utf-8' }));
  keep(url, fileName);
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
};
