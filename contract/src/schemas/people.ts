import Joi, { type StringSchema } from 'joi';
import {
  tokenScopes,
  type AcceptInvite,
  type GroupChange,
  type LoginRequest,
  type NewApiToken,
  type NewGroup,
  type NewUser,
  type PasswordChange,
  type ProfileChange,
  type RefreshRequest,
  type RegisterRequest,
  type SetupRequest,
  type UserChange,
} from '../people.js';
import { anyLine, lineOfText, strictObject, uuid } from './strict.js';

/** Addresses are compared without case; top-level domains are not checked: intranets make their own. */
const email = (): StringSchema => Joi.string().email({ tlds: false, ignoreLength: false }).max(254);
const name = (): StringSchema => lineOfText(200);
/** The policy of passwords is the server's; the schema only bounds the work. */
const password = (): StringSchema => Joi.string().min(1).max(1_000);
const opaqueToken = (): StringSchema =>
  Joi.string()
    .max(200)
    .pattern(/^[\w-]+$/, { name: 'token' });
const role = (): StringSchema => Joi.string().valid('USER', 'ADMIN');

export const setupSchema = strictObject<SetupRequest>({
  token: opaqueToken().required(),
  email: email().required(),
  password: password().required(),
  name: name().required(),
});

export const registerSchema = strictObject<RegisterRequest>({
  email: email().required(),
  password: password().required(),
  name: name().required(),
});

/** The address is not checked for its form: a wrong one gets the same answer as an unknown one. */
export const loginSchema = strictObject<LoginRequest>({
  email: anyLine(254).required(),
  password: password().required(),
  tokenTransport: Joi.string().valid('cookie', 'body'),
});

/** Not checked for its form: any text that is no refresh token of ours gets the same 401. */
export const refreshSchema = strictObject<RefreshRequest>({ refreshToken: Joi.string().max(1_000) });

export const profileSchema = strictObject<ProfileChange>({ name: name(), email: email() }).min(1);

export const passwordChangeSchema = strictObject<PasswordChange>({
  currentPassword: password().required(),
  newPassword: password().required(),
});

export const newApiTokenSchema = strictObject<NewApiToken>({
  name: name().required(),
  scopes: Joi.array()
    .items(Joi.string().valid(...tokenScopes))
    .min(1)
    .unique()
    .required(),
  expiresInDays: Joi.number().integer().min(1).max(365).required(),
});

export const newUserSchema = strictObject<NewUser>({
  email: email().required(),
  name: name().required(),
  role: role().required(),
});

export const userChangeSchema = strictObject<UserChange>({
  name: name(),
  role: role(),
  status: Joi.string().valid('active', 'suspended'),
}).min(1);

export const acceptInviteSchema = strictObject<AcceptInvite>({
  token: opaqueToken().required(),
  password: password().required(),
  name: name(),
});

const memberIds = (): Joi.ArraySchema => Joi.array().items(uuid()).unique().max(5_000);
export const newGroupSchema = strictObject<NewGroup>({ name: name().required(), memberIds: memberIds() });
export const groupChangeSchema = strictObject<GroupChange>({ name: name(), memberIds: memberIds() }).min(1);
