import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}
/** Sends JSON and answers JSON. */
export type Caller = <T>(method: string, path: string, body: unknown) => Promise<Answer<T>>;

/** Plain node:http on one connection that stays: what a client library costs on top is not the server's time. */
export function createCaller(origin: string, token: string): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return <T>(method: string, path: string, body: unknown) =>
    new Promise<Answer<T>>((resolve, reject) => {
      const content = JSON.stringify(body);
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(content),
      };
      const sending = request(new URL(path, origin), { agent, method, headers }, (answer) => {
        text(answer).then((read) => {
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(read) as T });
        }, reject);
      });
      sending.once('error', reject);
      sending.end(content);
    });
}
