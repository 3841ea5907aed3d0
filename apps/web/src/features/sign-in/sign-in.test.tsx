import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'use-intl';
import { ThemeProvider } from '@gongkai/ui/theme';
import { messages } from '#messages/zh-cn.ts';
import { passwordProblem } from './change-password.ts';
import { SignInForm } from './sign-in-form.tsx';
import { refusalOf } from './sign-in.ts';

const { ask } = vi.hoisted(() => ({
  ask: vi.fn<(input: { username: string; password: string }) => Promise<{ data: unknown; error: unknown }>>(),
}));
vi.mock('#lib/auth-client.ts', () => ({ authClient: { signIn: { username: ask } } }));

describe('refusalOf', () => {
  test.each([
    [{ code: 'wrong-credentials', status: 401, details: { left: 2 } }, 'wrongLeft', 0, 2],
    [{ code: 'wrong-credentials', status: 401, details: {} }, 'wrong', 0, 0],
    [{ code: 'account-locked', status: 401, details: { minutes: 15 } }, 'locked', 15, 0],
    [{ code: 'account-inactive', status: 401 }, 'inactive', 0, 0],
    [{ status: 429 }, 'too-many', 0, 0],
    [{}, 'network', 0, 0],
    [{ status: 503 }, 'network', 0, 0],
    [{ code: 'SOMETHING_NEW', status: 400 }, 'other', 0, 0],
  ])('%j is %s', (error, reason, minutes, left) =>
    expect(refusalOf(error)).toEqual({ reason, minutes, left }),
  );
});

describe('passwordProblem', () => {
  const good = { current: 'Alt-Pass-1', next: 'Xk7-pluM', again: 'Xk7-pluM' };
  test.each([
    [good, undefined],
    [{ ...good, again: '' }, 'incomplete'],
    [{ ...good, again: 'Xk7-pluN' }, 'not-same'],
    [{ ...good, next: 'Alt-Pass-1' }, 'password-unchanged'],
    [{ ...good, next: 'abc' }, 'password-too-short'],
    [{ ...good, next: '1ZhangSan!' }, 'password-contains-username'],
  ])('%j: %s', (values, code) => expect(passwordProblem(values, 'zhangsan')?.code).toBe(code));
});

describe('SignInForm', () => {
  const onSignedIn = vi.fn<() => void>();

  beforeEach(() => {
    onSignedIn.mockClear();
    ask.mockReset();
  });

  function show(username?: string) {
    render(
      <ThemeProvider env="test">
        <IntlProvider locale="zh-CN" messages={messages}>
          <SignInForm username={username} onSignedIn={onSignedIn} />
        </IntlProvider>
      </ThemeProvider>,
    );
    return userEvent.setup();
  }

  test('asks for what is missing without asking the server', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(screen.getByRole('alert').textContent).toBe('请填写用户名和密码。');
    expect(ask).not.toHaveBeenCalled();
  });

  test('says how many attempts are left and keeps what was typed', async () => {
    const error = { code: 'wrong-credentials', status: 401, details: { left: 2 } };
    ask.mockResolvedValue({ data: null, error });
    const user = show();
    await user.type(screen.getByRole('textbox', { name: '用户名' }), 'lisi');
    await user.type(screen.getByLabelText('密码'), 'falsch');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect((await screen.findByRole('alert')).textContent).toContain('再错 2 次');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '用户名' }).value).toBe('lisi');
    expect(onSignedIn).not.toHaveBeenCalled();
  });

  test('asks for the second factor where the account has one', async () => {
    ask.mockResolvedValue({ data: { twoFactorRedirect: true }, error: null });
    const user = show();
    await user.type(screen.getByRole('textbox', { name: '用户名' }), 'lisi');
    await user.type(screen.getByLabelText('密码'), 'Xk7-pluM');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByRole('button', { name: '验证' })).toBeTruthy();
    expect(onSignedIn).not.toHaveBeenCalled();
  });

  test('signing in again keeps the person', () => {
    show('zhangsan');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: '用户名' });
    expect([field.value, field.readOnly]).toEqual(['zhangsan', true]);
  });
});
