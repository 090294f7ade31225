import { useState } from 'react';
import Box from '@mui/material/Box';
import { FormField } from './FormField.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { PasswordHint } from './PasswordHint.js';
import { SubmitButton } from './SubmitButton.js';
import { useSubmit } from './use-submit.js';

interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface NewAccountFormProps {
  readonly submitLabel: string;
  readonly busyLabel: string;
  readonly onSubmit: (account: NewAccount) => Promise<unknown>;
}

/** Name, address, password: for registering, and for the first administrator. */
export function NewAccountForm({ submitLabel, busyLabel, onSubmit }: NewAccountFormProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = useSubmit(() => onSubmit({ name: name.trim(), email: email.trim(), password }));
  const { problem } = submit;
  return (
    <Box component="form" onSubmit={submit.onSubmit} sx={{ display: 'grid', gap: 4 }}>
      <ErrorNote error={problem} />
      <FormField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        autoFocus
        maxLength={120}
        value={name}
        onChange={setName}
        error={problem?.fieldError('name')}
      />
      <FormField
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={setEmail}
        error={problem?.fieldError('email')}
      />
      <FormField
        label="Password"
        type="password"
        name="password"
        autoComplete="new-password"
        required
        minLength={10}
        value={password}
        onChange={setPassword}
        error={problem?.fieldError('password')}
        hint={<PasswordHint password={password} />}
      />
      <SubmitButton busy={submit.busy} label={submitLabel} busyLabel={busyLabel} />
    </Box>
  );
}
