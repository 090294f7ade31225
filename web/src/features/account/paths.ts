export const devicesPath = '/api/auth/sessions';
export const tokensPath = '/api/auth/tokens';
