type Listed<T> = { readonly items: readonly T[]; readonly cursor?: string };

/** All of a list, page after page. */
export const eachOf = async function* <T>(list: (cursor: string | undefined) => Promise<Listed<T>>) {
  let cursor: string | undefined;
  do {
    const page: Listed<T> = await list(cursor);
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
};
