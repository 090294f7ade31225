/** The image's health check: ready to be sent work, asked as a load balancer would. */
const port = process.env.PORT || '3000';
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4000) }).catch(
  (error) => ({ ok: false, text: () => Promise.resolve(String(error.cause ?? error)) }),
);
if (!answer.ok) {
  console.error(await answer.text());
  process.exitCode = 1;
}
