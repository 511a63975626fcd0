/** Makes a thing at its first use and keeps it: adapters are built once a sandbox, and not before they are needed. */
export const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
};

/** The same for what takes time; a failure is forgotten, so that the next call tries again. */
export const lazilyAsync = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
};
