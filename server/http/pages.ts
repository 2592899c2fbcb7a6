import express, { Router } from 'express';
import { join } from 'node:path';
import { SERVER_WORDS } from '../../shared/words/server.ts';
import { sendRefusal } from './answers.ts';

/** The built client: hashed files for ever, everything else fresh; every other address is a route of the page. */
export function pages(clientDir: string): Router {
  const router = Router();
  const assets = express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y', index: false });
  router.use('/assets', assets, (_request, response) => sendRefusal(response, 'not-found'));
  router.use(express.static(clientDir, { index: false, cacheControl: false, dotfiles: 'ignore' }));
  router.get('/{*splat}', (request, response) => {
    if (/\.[a-z0-9]{1,8}$/i.test(request.path)) return sendRefusal(response, 'not-found');
    response.set('Cache-Control', 'no-cache');
    // What a workshop said is for those who were given its address.
    if (request.path !== '/') response.set('X-Robots-Tag', 'noindex, nofollow');
    response.sendFile('index.html', { root: clientDir, cacheControl: false }, (error) => {
      if (error && !response.headersSent) response.status(503).type('text/plain').send(SERVER_WORDS.notBuilt);
    });
  });
  router.use((_request, response) => sendRefusal(response, 'not-found'));
  return router;
}
