import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PasswordChange } from '@datavizpro/contract';
import { Panel } from '../../ui/Panel.js';
import { TextInput } from '../../ui/TextInput.js';
import { useNotifier } from '../../ui/notifications.js';
import { ApiProblem, PasswordHint, api, useUser } from '../session/index.js';
import { devicesPath } from './paths.js';

const empty: PasswordChange = { currentPassword: '', newPassword: '' };

/** Never kept as a draft: a password stays on no disk. */
export function PasswordPanel() {
  const user = useUser();
  const { notifyDone } = useNotifier();
  const queries = useQueryClient();
  const [form, setForm] = useState(empty);
  const change = useMutation({
    mutationFn: (body: PasswordChange) => api.post('/api/auth/password', body),
    meta: { failure: false },
    onSuccess: () => {
      setForm(empty);
      notifyDone('Password changed. Other devices were signed out');
      return queries.invalidateQueries({ queryKey: [devicesPath] });
    },
  });
  const problem = change.error instanceof ApiProblem ? change.error : null;
  const { current, next } = errorsOf(problem);
  return (
    <Panel title="Password" subtitle="Changing it signs out your other devices.">
      <Box
        component="form"
        sx={{ display: 'grid', gap: 3, gridTemplateColumns: { sm: '1fr 1fr' } }}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(form);
        }}
      >
        {/* For password managers: whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
        <TextInput
          label="Current password"
          type="password"
          required
          autoComplete="current-password"
          value={form.currentPassword}
          onChange={(currentPassword) => setForm({ ...form, currentPassword })}
          error={current}
        />
        <TextInput
          label="New password"
          type="password"
          required
          minLength={10}
          autoComplete="new-password"
          value={form.newPassword}
          onChange={(newPassword) => setForm({ ...form, newPassword })}
          error={next}
          hint={<PasswordHint password={form.newPassword} />}
        />
        <Box sx={{ gridColumn: '1 / -1' }}>
          <Button type="submit" variant="contained" color="primary" loading={change.isPending}>
            Change password
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}

/** Under which of both fields a problem belongs. */
function errorsOf(problem: ApiProblem | null): { current?: string | undefined; next?: string | undefined } {
  if (problem === null) return {};
  const [current, next] = [problem.fieldError('currentPassword'), problem.fieldError('newPassword')];
  if (current !== undefined || next !== undefined) return { current, next };
  const words = problem.detail || problem.advice;
  return problem.code === 'weak_password' ? { next: words } : { current: words };
}
