import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer, refusal } from '#features/task/testing/fake-server.tsx';
import { ReviewsPage, type Review } from './reviews-page.tsx';
import { ReviewSearch } from './review-search.ts';

const id = (last: string) => `01930000-0000-7000-8000-0000000000${last}`;
const NOBODY_YET = { initial: null, second: null, approval: null, refusal: null };

function review(last: string, matter: string, more: Partial<Review> = {}): Review {
  return {
    id: id(last),
    recordId: id('aa'),
    ledger: 'normative-document',
    recordNumber: 7,
    recordLabel: matter,
    publication: 'main',
    publicationName: { zh: '公开', en: 'Publication' },
    departmentId: id('01'),
    departmentName: '法规处',
    matter,
    state: 'second',
    disclosure: 'proactive',
    basis: null,
    channel: '门户网站',
    publishedOn: null,
    drafterName: '王五',
    draftedOn: '2021-12-17',
    findings: { stateSecret: null, workSecret: null, tradeSecret: null, privacy: null },
    may: { decide: true, withdraw: false },
    version: 2,
    ...NOBODY_YET,
    initial: { byName: '李四', on: '2021-12-18', note: '已核对' },
    ...more,
  } as Review;
}

type Answers = Record<string, (input: never) => unknown>;

async function show(reviews: Review[], answers: Answers = {}, permission = 'review.read') {
  const session = {
    user: { id: id('ff'), name: '张三' },
    permissions: [{ permission, scope: 'any' }],
    today: '2021-12-20',
  };
  const server = fakeServer({
    'session.me': () => session,
    'review.queue': () => ({ reviews, waiting: reviews.length, nextCursor: null }),
    'override.list': () => ({ overrides: [], nextCursor: null }),
    ...answers,
  });
  const page = (
    <Suspense>
      <ReviewsPage />
    </Suspense>
  );
  await renderPage(server.around(page), 'zh-CN', {
    path: 'ledgers/reviews',
    search: (given) => ReviewSearch.parse(given),
  });
  await screen.findByRole('heading', { level: 1 }, { timeout: 20_000 });
  return server;
}

const answerNo = async (question: RegExp) =>
  await userEvent.click(
    within(screen.getByRole('radiogroup', { name: question })).getByRole('radio', { name: '否' }),
  );
const decided = (server: Awaited<ReturnType<typeof show>>) =>
  server.calls.filter(({ path }) => path === 'review.decide').map(({ input }) => input);

describe('the queue of secrecy reviews', () => {
  it('shows what waits, the steps that were taken, and the way to the record', async () => {
    await show([review('11', '甲办法（公开）'), review('12', '乙办法（公开）')]);
    expect(screen.getByText('有 2 件等您审查')).toBeTruthy();
    const sheet = screen.getByRole('article');
    expect(within(sheet).getByText(/初审：李四/u)).toBeTruthy();
    expect(within(sheet).getByText('已核对')).toBeTruthy();
    expect(
      within(sheet)
        .getByRole('link', { name: /7 甲办法/u })
        .getAttribute('href'),
    ).toBe(`/ledgers/normative-document/${id('aa')}`);
  });

  it('passes nothing while the question of state secrets is open, or answered by yes', async () => {
    const server = await show([review('11', '甲办法（公开）')]);
    await userEvent.click(screen.getByRole('button', { name: /复审通过/u }));
    expect(screen.getByText(/是否涉及国家秘密|先回答|请.*国家秘密/u)).toBeTruthy();
    const question = screen.getByRole('radiogroup', { name: /国家秘密/u });
    await userEvent.click(within(question).getByRole('radio', { name: '是' }));
    await userEvent.click(screen.getByRole('button', { name: /复审通过/u }));
    expect(decided(server)).toEqual([]);
  });

  it('passes with its findings and goes on to the next', async () => {
    const server = await show([review('11', '甲办法（公开）'), review('12', '乙办法（公开）')], {
      'review.decide': () => ({}),
    });
    await answerNo(/国家秘密/u);
    await userEvent.click(screen.getByRole('button', { name: /复审通过/u }));
    expect(await screen.findByRole('heading', { level: 2, name: '乙办法（公开）' })).toBeTruthy();
    await waitFor(() =>
      expect(decided(server)).toMatchObject([
        { decision: 'pass', reviewId: id('11'), version: 2, findings: { stateSecret: false } },
      ]),
    );
  });

  it('asks for the reason of a refusal, and brings the sheet back when the server will not have it', async () => {
    const server = await show([review('11', '甲办法（公开）'), review('12', '乙办法（公开）')], {
      'review.decide': () => {
        throw refusal('review-not-yours');
      },
    });
    await userEvent.click(screen.getByRole('button', { name: /^不通过/u }));
    expect(screen.getByText('请写明不通过的理由，让拟稿人知道怎么改。')).toBeTruthy();
    expect(decided(server)).toEqual([]);
    await userEvent.type(screen.getByLabelText(/意见或不通过的理由/u), '附件含测绘数据');
    await userEvent.click(screen.getByRole('button', { name: /^不通过/u }));
    await waitFor(() => expect(decided(server)).toMatchObject([{ reason: '附件含测绘数据' }]));
    expect(await screen.findByRole('heading', { level: 2, name: '甲办法（公开）' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/意见或不通过的理由/u).value).toBe('附件含测绘数据');
  });

  it('says whose step it is where it is not one’s own', async () => {
    await show([
      review('11', '甲办法（公开）', { may: { decide: false, withdraw: false } } as Partial<Review>),
    ]);
    expect(screen.getByText('等待局办公室复审。同一人不能审查两步。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /复审通过/u })).toBeNull();
  });

  it('is empty with the way things come here', async () => {
    await show([]);
    expect(screen.getAllByText('没有等您审查的事项').length).toBeGreaterThan(0);
    expect(screen.getByText(/事项会依次到初审、复审、批准人这里/u)).toBeTruthy();
  });
});
