import type { InvitedUser, SessionAnswer } from '@datavizpro/contract';
import { apiClient, type ApiClient } from './instance.js';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly client: ApiClient;
}

/** Invites a person as an administrator does, and lets them take the invitation. */
export async function invitePerson(
  url: string,
  administrator: ApiClient,
  name: string,
  role: 'USER' | 'ADMIN' = 'USER',
): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`;
  const password = `${name} walks 7 long miles`;
  const invited = await administrator.call<InvitedUser>('POST', '/api/users', { email, name, role });
  if (invited.status !== 201) throw new Error(`Inviting ${name} failed: ${JSON.stringify(invited.body)}`);
  const token = new URL(invited.body.inviteUrl).searchParams.get('token');
  const answer = await fetch(`${url}/api/auth/accept-invite`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password }),
  });
  if (!answer.ok) throw new Error(`Accepting the invitation failed: ${answer.status} ${await answer.text()}`);
  const session = (await answer.json()) as SessionAnswer;
  return { id: session.user.id, email, password, client: apiClient(url, session.accessToken) };
}
