/**
 * Feedback and introductions over HTTP. Whose they are follows from who asks; a change names the revision that it
 * changes in `If-Match`, and is refused with 412 where another came first.
 */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { introductionLetter } from '../match/feedback/letter.ts';
import { noteOutcome, partyOf, say, takeBack } from '../match/feedback/party-feedback.ts';
import { Language } from '../model/answers.ts';
import { NotFoundError, UsageError } from '../model/errors.ts';
import {
  FeedbackAnswer,
  FeedbackEntry,
  IntroductionLetter,
  NewFeedback,
  Outcome,
} from '../model/feedback.ts';
import { FeedbackId, OrganisationId } from '../model/ids.ts';
import { FeedbackParty, PUBLIC_VIEWER } from '../model/source.ts';
import { type Ecosystem, loadEcosystem } from '../network/ecosystem.ts';
import { feedbackAnswer, feedbackEntry } from '../report/feedback-answer.ts';
import { answers, createRouter, type RouterOptions } from './router.ts';
import type { Workbench } from './workbench.ts';

const id = z.object({ id: FeedbackId });
const change = z.object({ outcome: Outcome, note: z.string().max(2000).optional() });
const flag = z.stringbool().default(false);
const letterQuery = z.object({
  from: OrganisationId,
  to: OrganisationId,
  about: z.string().max(2000).optional(),
  lang: Language.default('en'),
});

const routes = {
  list: createRoute({
    method: 'get',
    path: '/api/feedback',
    summary: 'What was said of suggestions, newest first',
    request: {
      query: z.object({
        by: FeedbackParty.optional(),
        asker: OrganisationId.optional(),
        introductions: flag,
        open: flag,
      }),
    },
    responses: answers(FeedbackAnswer, 'Marks and introductions of whoever asks'),
  }),
  add: createRoute({
    method: 'post',
    path: '/api/feedback',
    summary: 'Mark a suggestion, or log an introduction',
    request: { body: { required: true, content: { 'application/json': { schema: NewFeedback } } } },
    responses: answers(FeedbackEntry, 'As it was kept; its revision is the ETag'),
  }),
  undo: createRoute({
    method: 'delete',
    path: '/api/feedback/{id}',
    summary: 'Take back what was said',
    request: { params: id },
    responses: answers(FeedbackEntry, 'As it is now'),
  }),
  outcome: createRoute({
    method: 'patch',
    path: '/api/feedback/{id}',
    summary: 'Note what came of an introduction',
    request: {
      params: id,
      body: { required: true, content: { 'application/json': { schema: change } } },
    },
    responses: answers(FeedbackEntry, 'As it is now'),
  }),
  letter: createRoute({
    method: 'get',
    path: '/api/introductions/letter',
    summary: 'The e-mail that introduces two to each other, from what is public',
    request: { query: letterQuery },
    responses: answers(IntroductionLetter, 'Subject and text, to copy'),
  }),
};

export function feedbackRouter({ workbench }: Pick<RouterOptions, 'workbench'>) {
  const { store, viewer } = workbench;
  const now = () => new Date().toISOString();
  const kept = async (c: Context, feedback: Parameters<typeof feedbackEntry>[1]) => {
    const { ecosystem } = await workbench.view();
    c.header('ETag', `"${feedback.revision}"`);
    c.header('Cache-Control', 'private, no-store');
    return feedbackEntry(ecosystem, feedback);
  };
  const open = publicView(workbench);
  return createRouter()
    .openapi(routes.list, async (c) => {
      const { by, ...filter } = c.req.valid('query');
      const { ecosystem } = await workbench.view();
      c.header('Cache-Control', 'private, no-store');
      return c.json(
        feedbackAnswer(ecosystem, partyOf(viewer, by), await store.feedback(viewer), filter),
        200,
      );
    })
    .openapi(routes.add, async (c) => {
      const given = c.req.valid('json');
      const { ecosystem } = await workbench.view();
      for (const one of [given.asker, given.suggested, ...(given.introducer ? [given.introducer] : [])])
        if (ecosystem.indexOf(one) < 0) throw new NotFoundError(`There is no organisation ${one}.`);
      const said = await say(store, viewer, given, { at: now(), dataVersion: ecosystem.dataVersion });
      return c.json(await kept(c, said), 200);
    })
    .openapi(routes.undo, async (c) => {
      const which = { ...c.req.valid('param'), revision: revisionIn(c) };
      return c.json(await kept(c, await takeBack(store, viewer, which, now())), 200);
    })
    .openapi(routes.outcome, async (c) => {
      const which = { ...c.req.valid('param'), revision: revisionIn(c) };
      const to = { ...c.req.valid('json'), at: now() };
      return c.json(await kept(c, await noteOutcome(store, viewer, which, to)), 200);
    })
    .openapi(routes.letter, async (c) => {
      const { from, to, about, lang } = c.req.valid('query');
      const { ecosystem } = await workbench.view();
      const called = (one: OrganisationId) => {
        const index = ecosystem.indexOf(one);
        if (index < 0) throw new NotFoundError(`There is no organisation ${one}.`);
        return ecosystem.organisations[index].name;
      };
      c.header('Cache-Control', 'private, no-store');
      return c.json(
        introductionLetter(
          await open(ecosystem),
          { from, to },
          { from: called(from), to: called(to) },
          lang,
          about,
        ),
        200,
      );
    });
}

/** The revision that `If-Match` names. @throws UsageError for what is none */
function revisionIn(c: Context): number | undefined {
  const given = c.req.header('if-match');
  if (given === undefined || given === '*') return undefined;
  const revision = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (revision === undefined) throw new UsageError('If-Match names a revision, as the ETag does: "1".');
  return Number(revision);
}

/** The ecosystem as the public sees it: the one at hand where that is the same, else read once. */
function publicView({ store }: Workbench): (own: Ecosystem) => Promise<Ecosystem> {
  let read: Ecosystem | undefined;
  return async (own) => {
    const version = await store.dataVersion(PUBLIC_VIEWER);
    if (version === own.dataVersion) return own;
    if (read?.dataVersion !== version) read = await loadEcosystem(store, PUBLIC_VIEWER);
    return read;
  };
}
