import type { ComponentChildren } from 'preact';
import { Failed } from '../../parts/failed.tsx';
import type { Look } from './look.ts';
import { useAdmin, useLook } from './use-admin.ts';

/** What needs the whole directory: until it has come, how much has; if it fails, why. */
export const WithLook = ({ children }: { children: (look: Look) => ComponentChildren }) => {
  const { admin, register } = useAdmin();
  const { look, failure, loading, count } = useLook();
  return (
    <>
      <Failed failure={failure} again={register.again} />
      {look ? (
        children(look)
      ) : loading && failure === undefined ? (
        <p class="quiet" role="status">
          {admin.reading(count)}
        </p>
      ) : null}
    </>
  );
};
