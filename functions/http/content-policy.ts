/** The origin of an address: `https://host:port`. */
const originOf = (address: string): string => new URL(address).origin;

/**
 * What the screen may load and whom it may talk to: itself; the issuer's doors, to sign in; and the buckets' addresses,
 * to put scans there and show pages. Nothing inline, nothing from elsewhere, framed by nobody.
 */
export const contentPolicy = (doors: {
  readonly issuer: readonly string[];
  readonly buckets: readonly string[];
}): string => {
  const buckets = [...new Set(doors.buckets.map(originOf))];
  const connect = [...new Set([...doors.issuer.map(originOf), ...buckets])];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    ["img-src 'self' blob:", ...buckets].join(' '),
    ["connect-src 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
};
