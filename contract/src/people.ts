import type { Stored } from './list.js';

export type Role = 'USER' | 'ADMIN';

export interface User extends Stored {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly status: 'active' | 'invited' | 'suspended';
  readonly lastSeenAt: string | null;
}

export interface SetupRequest {
  readonly token: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
}
export interface RegisterRequest {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}
export interface LoginRequest {
  readonly email: string;
  readonly password: string;
  /** `body` for non-browser clients: the refresh token comes in the answer instead of a cookie. */
  readonly tokenTransport?: 'cookie' | 'body';
}
export interface RefreshRequest {
  readonly refreshToken?: string;
}
export interface SessionAnswer {
  readonly user: User;
  readonly accessToken: string;
  /** Seconds until the access token expires. */
  readonly expiresIn: number;
  readonly refreshToken?: string;
}
export interface ProfileChange {
  readonly name?: string;
  readonly email?: string;
}
export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** A sign-in on one device. */
export interface DeviceSession {
  readonly id: string;
  readonly current: boolean;
  readonly userAgent: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

export const tokenScopes = ['read', 'write', 'admin'] as const;
export type TokenScope = (typeof tokenScopes)[number];
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string;
}
export interface NewApiToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresInDays: number;
}
/** The only answer that ever contains the token itself. */
export interface CreatedApiToken extends ApiToken {
  readonly token: string;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}
/** `inviteUrl` is shown once: a one-time link with which the person sets a password. */
export interface InvitedUser {
  readonly user: User;
  readonly inviteUrl: string;
}
export interface UserChange {
  readonly name?: string;
  readonly role?: Role;
  readonly status?: 'active' | 'suspended';
}
export interface AcceptInvite {
  readonly token: string;
  readonly password: string;
  readonly name?: string;
}

export interface Group extends Stored {
  readonly name: string;
  readonly memberIds: readonly string[];
}
export interface NewGroup {
  readonly name: string;
  readonly memberIds?: readonly string[];
}
export type GroupChange = Partial<NewGroup>;
