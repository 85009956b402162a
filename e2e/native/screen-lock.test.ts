import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';
import { onTestFinished, test } from 'vitest';
import { api } from '../harness/api.ts';
import { launch } from '../harness/launch.ts';
import { openPopup } from '../harness/popup.ts';
import { workerOf } from '../harness/worker.ts';
import { createOmise, testKey } from '../omise.ts';
import { optionsOf } from '../pages/options.ts';
import { popupOf } from '../pages/popup.ts';
import { startDisplay } from './display.ts';
import { extension, requireTools } from './harness.ts';

const run = promisify(execFile);

/** A browser with windows on a desktop of its own, where a screen can be locked. */
const sitDown = async () => {
  const display = await startDisplay();
  onTestFinished(display.close);
  const look = { locale: 'en', colorScheme: 'light', display: display.name } as const;
  const launched = await launch(extension, look);
  onTestFinished(launched.close);
  const network = await api(launched.context);
  await network.serve(createOmise().test);
  const worker = await workerOf(launched.context);
  const options = await launched.context.newPage();
  await options.goto(new URL('/options.html', worker.url()).href);
  return {
    options: optionsOf(options),
    popup: async () => popupOf(await openPopup(launched.context, worker)),
    lockScreen: () => run('xset', ['-display', display.name, 's', 'activate']),
  };
};

test('the keys lock with the screen, once that is allowed by a click', async ({ skip }) => {
  await requireTools(skip);
  const { options, popup, lockScreen } = await sitDown();
  await options.useKey(testKey, { keeping: 'locked', passphrase: 'seven red kettles sing' });
  const tick = options.page.getByRole('checkbox', { name: 'Also when the screen locks' });
  await tick.click();
  await expect(tick).toBeChecked();
  await expect(options.lockNow).toBeVisible();
  await lockScreen();
  await expect(options.unlockButton).toBeVisible({ timeout: 30_000 });
  await expect((await popup()).passphrase).toBeFocused();
});
