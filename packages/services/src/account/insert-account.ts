import { checkPassword, type CreateAccountInput } from '@gongkai/domain/account';
import { Prisma, type Transaction } from '@gongkai/db';
import { ServiceError, valueOf } from '../core/index.ts';
import { hashPassword } from './password-hash.ts';

/** An account about to be written, its password hashed already: hashing is slow and stays out of transactions. */
export type PreparedAccount = Omit<CreateAccountInput, 'password'> & { passwordHash: string };

/** Checks the password rule and hashes. */
export async function prepareAccount(input: CreateAccountInput): Promise<PreparedAccount> {
  const { password, ...account } = input;
  valueOf(checkPassword(password, account.username));
  return { ...account, passwordHash: await hashPassword(password) };
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** Writes the account and its password. Names are unique over all offices, for a person signs in by name alone. */
export async function insertAccount(
  tx: Transaction,
  organisationId: string,
  { passwordHash, ...account }: PreparedAccount,
  options: { mustChangePassword: boolean },
): Promise<string> {
  try {
    const user = await tx.user.create({
      data: {
        ...account,
        ...options,
        organisationId,
        // The identity tables demand an address; this one reaches nobody (RFC 2606).
        email: `${account.username}@accounts.invalid`,
      },
    });
    await tx.account.create({
      data: { userId: user.id, accountId: user.id, providerId: 'credential', password: passwordHash },
    });
    return user.id;
  } catch (error) {
    if (isTaken(error)) throw new ServiceError('refused', 'username-taken', { username: account.username });
    throw error;
  }
}
