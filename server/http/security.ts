import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * What a page may do: load from here alone, and be framed by nobody. Svelte sets positions in style attributes, so those
 * are allowed; style sheets from elsewhere and inline style elements are not.
 * @param https whether people come over https; then browsers are told to stay there.
 */
export function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
    // Says nothing on plain http but a warning in the console, and a venue may have no certificate.
    originAgentCluster: https,
    crossOriginOpenerPolicy: https && { policy: 'same-origin' },
  });
}
