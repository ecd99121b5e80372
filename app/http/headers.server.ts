import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Security headers of every answer. Scripts run only with this request's nonce; nothing is `unsafe-*`.
 * @param options `dev` loosens what Vite's development server needs and production never has.
 */
export function securityHeaders(options: { https: boolean; dev: boolean }): RequestHandler {
  return (request, response, next) => {
    const nonce = `'nonce-${response.locals.nonce as string}'`;
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          baseUri: ["'none'"],
          scriptSrc: [nonce, "'self'"],
          styleSrc: options.dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          imgSrc: ["'self'"],
          fontSrc: ["'self'"],
          connectSrc: options.dev ? ["'self'", "ws:"] : ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          reportUri: ["/reports/csp"],
          ...(options.https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: options.https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: "same-origin" },
      xFrameOptions: { action: "deny" },
      crossOriginEmbedderPolicy: false,
    })(request, response, next);
  };
}
