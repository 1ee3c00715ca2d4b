/** Partners over HTTP for one that is not in the data: its profile is the body, and is kept nowhere. */
import { createRoute } from '@hono/zod-openapi';
import { suggestForProfile } from '../match/profile-partners.ts';
import { Language, PartnersQuery } from '../model/answers.ts';
import { PartnerProfile, ProfileAnswer } from '../model/partner-profile.ts';
import { answers, createRouter, type RouterOptions } from './router.ts';

const ProfileRequest = PartnersQuery.extend({ profile: PartnerProfile, lang: Language.default('en') });

const route = createRoute({
  method: 'post',
  path: '/api/partners',
  summary: 'Whom one that is not in the data should meet, by what it says of itself',
  request: { body: { required: true, content: { 'application/json': { schema: ProfileRequest } } } },
  responses: answers(ProfileAnswer, 'Ranked suggestions, each with evidence'),
});

export function profileRouter({ workbench }: Pick<RouterOptions, 'workbench'>) {
  return createRouter().openapi(route, async (c) => {
    const { profile, lang, ...query } = c.req.valid('json');
    const { ecosystem } = await workbench.view();
    c.header('Cache-Control', 'private, no-store');
    return c.json(suggestForProfile(ecosystem, profile, query, lang), 200);
  });
}
