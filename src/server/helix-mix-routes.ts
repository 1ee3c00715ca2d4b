/** The API's answer about the mix of helices. */
import { createRoute, z } from '@hono/zod-openapi';
import { GROUP_KINDS } from '../analysis/groups/groups.ts';
import { HelixMixAnswer } from '../model/helix-mix-answer.ts';
import { HELIX_MIX_DEFAULTS, helixMixAnswer } from '../report/helix-mix-answer.ts';
import { repeated } from './queries.ts';
import { answers, createRouter, notModified, type RouterOptions } from './router.ts';

const HelixMixQuery = z.object({
  by: z.enum(GROUP_KINDS).default(HELIX_MIX_DEFAULTS.by),
  region: repeated(z.string().regex(/^[A-Za-z]{2}[0-9A-Za-z]{0,3}$/, 'a NUTS code or its beginning')),
  top: z.coerce.number().int().min(1).max(1000).default(HELIX_MIX_DEFAULTS.top),
});

const helixMix = createRoute({
  method: 'get',
  path: '/api/helix-mix',
  summary: 'Whether the helices meet in projects and groups, and their synergy with place and size',
  request: { query: HelixMixQuery },
  responses: answers(HelixMixAnswer, 'Evenness beside chance, and redundancy in millibits'),
});

export function helixMixRouter({ workbench, unchanged }: RouterOptions) {
  return createRouter().openapi(helixMix, async (c) => {
    const { ecosystem } = await workbench.view();
    const query = c.req.valid('query');
    if (unchanged(c, ecosystem)) return notModified(c);
    return c.json(helixMixAnswer(ecosystem, query), 200);
  });
}
