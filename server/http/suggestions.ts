import { Router } from 'express';
import { identify } from '../workshop/identity.ts';
import { sendRefusal } from './answers.ts';
import type { ApiParts } from './parts.ts';

/** What may belong where: for an attendee in their own group, for facilitators and leads in all. */
export function suggestions({ workshops, suggesting }: ApiParts): Router {
  const router = Router();

  router.get('/workshops/:id/suggestions', async (request, response) => {
    const { id } = request.params;
    const member = await identify(workshops, request.headers.cookie, id, request.query.as);
    if (!member.ok) return sendRefusal(response, member.code);
    const { workshop, person } = member.value;
    if (person.role === 'observer') return sendRefusal(response, 'not-allowed');
    response.json(await suggesting.of(workshop.memory.state, person));
  });

  return router;
}
