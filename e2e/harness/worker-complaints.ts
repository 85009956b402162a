import * as z from 'zod/mini';
import { type Cdp, connectCdp } from './cdp.ts';

const attached = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }) });

const thrown = z.object({
  exceptionDetails: z.object({
    text: z.string(),
    exception: z.optional(z.object({ description: z.optional(z.string()) })),
  }),
});

const logged = z.object({ entry: z.object({ level: z.string(), text: z.string() }) });

const listen = async (cdp: Cdp, sessionId: string) => {
  await cdp.send('Runtime.enable', {}, sessionId);
  await cdp.send('Log.enable', {}, sessionId);
};

/**
 * Tells what extension workers throw and nobody catches, and what the browser logs against them (a refusal by the
 * CSP): Playwright reports neither. Answers how to stop listening.
 */
export const watchWorkers = async (endpoint: string, tell: (words: string) => void): Promise<() => void> => {
  const cdp = await connectCdp(endpoint);
  cdp.on('Target.attachedToTarget', (params) => {
    const { sessionId, targetInfo } = attached.parse(params);
    // A worker that ends meanwhile has nothing more to say.
    if (targetInfo.type === 'service_worker') void listen(cdp, sessionId).catch(() => {});
  });
  cdp.on('Runtime.exceptionThrown', (params) => {
    const { text, exception } = thrown.parse(params).exceptionDetails;
    tell(`Worker: ${exception?.description ?? text}`);
  });
  cdp.on('Log.entryAdded', (params) => {
    const { level, text } = logged.parse(params).entry;
    if (level === 'error') tell(`Worker: ${text}`);
  });
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
    filter: [{ type: 'service_worker' }],
  });
  return cdp.close;
};
